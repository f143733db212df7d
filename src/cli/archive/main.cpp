#include "cli/application.h"
#include "cli/archiving.h"

int main(int argc, char** argv) {
  return toji::cli::run({argv + (argc > 0), argv + argc}, toji::cli::archiving_commands);
}
