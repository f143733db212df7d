#include "cli/application.h"

int main(int argc, char** argv) { return toji::cli::run({argv + (argc > 0), argv + argc}); }
