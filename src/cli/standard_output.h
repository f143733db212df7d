#pragma once
// Standard output, written to the system directly so that what went wrong with it is known at the end.
#include <array>
#include <iosfwd>
#include <streambuf>

namespace toji::cli {

// Takes the place of std::cout's buffer during its life.
class StandardOutput : public std::streambuf {
 public:
  StandardOutput();
  ~StandardOutput() override;
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  // Writes what is left and gives the errno of the first writing that failed; 0 when all was written.
  int finish();

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  bool write_out();
  std::array<char, 16384> buffer_{};
  std::streambuf* before_;
  int error_ = 0;
};

// What was closed when the program was started is opened so that every use of it fails. Else the next file that is
// opened would get its number, and messages would be written into it.
void occupy_closed_descriptors();

}  // namespace toji::cli
