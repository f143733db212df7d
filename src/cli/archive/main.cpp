#include "cli/application.h"
#include "cli/archiving.h"

int main(int argc, char** argv) {
  return toji::cli::run(argc, argv, toji::cli::archiving_commands);
}
