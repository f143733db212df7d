#include "cli/application.h"
#include "cli/commands.h"
#include "cli/heap.h"

int main(int argc, char** argv) {
  toji::cli::prepare_heap();
  return toji::cli::run(argc, argv, toji::cli::all_commands);
}
