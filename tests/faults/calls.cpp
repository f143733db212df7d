// calls FAULT N PROGRAM [ARGUMENT…]: runs the program and has its N-th call of the system go wrong, counted over all its
// threads and over the program that it goes on as. FAULT is EIO, ENOSPC, EINTR, EAGAIN, ENOMEM, EACCES or short (a read
// or write of fewer bytes than were asked for); calls that cannot end so are not counted. N = 0 counts: the number stands
// in the last line of standard error, as "calls N". What the loader does before the program's own code is left alone.
// Exit code: the program's, or 128 and the signal that ended it; 125: it could not be traced; 124: it did not end.
#include <elf.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr unsigned most_seconds = 100;

struct Fault {
  std::string name;
  long error = 0;  // 0: short
};

struct Process {
  bool inside_call = false, begun = false, failing = false;
  unsigned long entry = 0;  // where the program's own code begins, while it has not begun
  long saved_word = 0;
};

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "calls: %s: %s\n", what, std::strerror(errno));
  std::exit(125);
}

Fault fault_of(const std::string& name) {
  const std::map<std::string, long> errors{{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EINTR", EINTR}, {"EAGAIN", EAGAIN},
                                           {"ENOMEM", ENOMEM}, {"EACCES", EACCES}, {"short", 0}};
  const auto found = errors.find(name);
  if (found == errors.end()) give_up("no such fault");
  return {name, found->second};
}

bool one_of(long number, std::initializer_list<long> numbers) {
  for (const long one : numbers)
    if (one == number) return true;
  return false;
}

bool transfers(long call) {
  return one_of(call, {SYS_read, SYS_pread64, SYS_write, SYS_pwrite64, SYS_readv, SYS_writev});
}
bool opens(long call) { return one_of(call, {SYS_open, SYS_openat, SYS_creat}); }
bool changes_names(long call) {
  return one_of(call, {SYS_mkdir, SYS_mkdirat, SYS_rename, SYS_renameat, SYS_renameat2, SYS_link, SYS_linkat, SYS_symlink,
                       SYS_symlinkat, SYS_unlink, SYS_unlinkat, SYS_rmdir, SYS_chmod, SYS_fchmod, SYS_fchmodat,
                       SYS_utimensat, SYS_ftruncate, SYS_fallocate});
}
bool looks(long call) {
  return one_of(call, {SYS_stat, SYS_lstat, SYS_fstat, SYS_newfstatat, SYS_statx, SYS_access, SYS_faccessat,
                       SYS_faccessat2, SYS_getdents64, SYS_readlink, SYS_readlinkat, SYS_getcwd, SYS_lseek});
}
bool syncs(long call) { return one_of(call, {SYS_fsync, SYS_fdatasync, SYS_close}); }

// What the kernel may answer so. A closed descriptor is closed whatever close answers, so its call is let through.
bool can_fail(const Fault& fault, long call, const user_regs_struct& registers) {
  if (fault.name == "short") return transfers(call) && one_of(call, {SYS_readv, SYS_writev}) == 0 && registers.rdx > 1;
  if (fault.name == "EINTR") return transfers(call) || opens(call) || one_of(call, {SYS_fsync, SYS_fallocate});
  if (fault.name == "ENOSPC")
    return one_of(call, {SYS_write, SYS_pwrite64, SYS_writev, SYS_fsync}) || changes_names(call) || opens(call);
  if (fault.name == "EAGAIN") return one_of(call, {SYS_clone, SYS_clone3});
  if (fault.name == "ENOMEM") return one_of(call, {SYS_mmap, SYS_mremap});
  if (fault.name == "EACCES") return opens(call) || changes_names(call) || looks(call);
  return transfers(call) || opens(call) || changes_names(call) || looks(call) || syncs(call);
}

// Only files that are opened to be written can lack room.
bool is_meant(const Fault& fault, long call, const user_regs_struct& registers) {
  if (!can_fail(fault, call, registers)) return false;
  if (fault.name == "ENOSPC" && call == SYS_openat) return (registers.rdx & O_CREAT) != 0;
  return true;
}

class Tracer {
 public:
  Tracer(Fault fault, long at) : fault_(std::move(fault)), at_(at) {}

  int run(char** command) {
    const pid_t child = fork();
    if (child < 0) give_up("fork");
    if (child == 0) begin(command);
    first_ = child;
    int status = 0;
    if (waitpid(child, &status, 0) != child) give_up("waitpid");
    if (!WIFSTOPPED(status)) give_up("the program could not be started");
    constexpr long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                             PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
    if (ptrace(PTRACE_SETOPTIONS, child, nullptr, options) != 0) give_up("ptrace");
    stop_at_entry(child);
    ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    while (!ended_) step();
    if (at_ == 0) std::fprintf(stderr, "calls %ld\n", counted_);
    return code_;
  }

 private:
  [[noreturn]] static void begin(char** command) {
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    execvp(command[0], command);
    _exit(125);
  }

  void step() {
    int status = 0;
    const pid_t who = waitpid(-1, &status, __WALL);
    if (who < 0) {
      if (errno == EINTR) return;
      give_up("waitpid");
    }
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      all_.erase(who);
      if (who != first_) return;
      ended_ = true;
      code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      return;
    }
    go_on(who, status);
  }

  void go_on(pid_t who, int status) {
    const int signal = WSTOPSIG(status);
    long deliver = 0;
    if (signal == (SIGTRAP | 0x80)) {
      call(who);
    } else if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXEC << 8))) {
      all_[who] = Process{};
      all_[who].inside_call = true;  // its execve is yet to be left
      stop_at_entry(who);
    } else if (signal == SIGTRAP && (status >> 16) == 0 && all_[who].entry != 0 && !all_[who].begun) {
      begin_program(who);
    } else if (signal != SIGTRAP && !(signal == SIGSTOP && fresh_.insert({who, true}).second && who != first_)) {
      deliver = signal;
    }
    ptrace(PTRACE_SYSCALL, who, nullptr, deliver);
  }

  // Has the program stop where its own code begins: the loader's part is behind it then.
  void stop_at_entry(pid_t who) {
    Process& process = all_[who];
    process.entry = entry_of(who);
    process.saved_word = ptrace(PTRACE_PEEKTEXT, who, process.entry, nullptr);
    const long trap = (process.saved_word & ~0xffL) | 0xcc;
    if (ptrace(PTRACE_POKETEXT, who, process.entry, trap) != 0) give_up("the program's entry");
  }

  static unsigned long entry_of(pid_t who) {
    const std::string name = "/proc/" + std::to_string(who) + "/auxv";
    const int file = open(name.c_str(), O_RDONLY | O_CLOEXEC);
    Elf64_auxv_t one{};
    while (read(file, &one, sizeof one) == sizeof one)
      if (one.a_type == AT_ENTRY) {
        close(file);
        return one.a_un.a_val;
      }
    give_up("no entry in auxv");
  }

  void begin_program(pid_t who) {
    Process& process = all_[who];
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, who, nullptr, &registers);
    registers.rip = process.entry;
    ptrace(PTRACE_SETREGS, who, nullptr, &registers);
    ptrace(PTRACE_POKETEXT, who, process.entry, process.saved_word);
    process.begun = true;
  }

  // Threads begin behind the entry.
  Process& process_of(pid_t who) {
    const auto [place, is_new] = all_.try_emplace(who);
    if (is_new) place->second.begun = true;
    return place->second;
  }

  void call(pid_t who) {
    Process& process = process_of(who);
    process.inside_call = !process.inside_call;
    if (!process.begun) return;
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, who, nullptr, &registers);
    if (process.inside_call)
      enter(who, process, registers);
    else if (process.failing)
      leave(who, process, registers);
  }

  void enter(pid_t who, Process& process, user_regs_struct& registers) {
    if (!is_meant(fault_, static_cast<long>(registers.orig_rax), registers) || ++counted_ != at_) return;
    std::fprintf(stderr, "calls: %s at call %ld, number %lld\n", fault_.name.c_str(), at_,
                 static_cast<long long>(registers.orig_rax));
    if (fault_.error == 0) {
      registers.rdx = registers.rdx / 2;
    } else {
      process.failing = true;
      registers.orig_rax = static_cast<unsigned long long>(-1);  // no call at all
    }
    ptrace(PTRACE_SETREGS, who, nullptr, &registers);
  }

  void leave(pid_t who, Process& process, user_regs_struct& registers) {
    process.failing = false;
    registers.rax = static_cast<unsigned long long>(-fault_.error);
    ptrace(PTRACE_SETREGS, who, nullptr, &registers);
  }

  Fault fault_;
  long at_, counted_ = 0;
  pid_t first_ = 0;
  std::map<pid_t, Process> all_;
  std::map<pid_t, bool> fresh_;
  bool ended_ = false;
  int code_ = 125;
};

void too_long(int) { _exit(124); }  // what is traced dies with the tracer

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: calls FAULT N PROGRAM [ARGUMENT...]\n");
    return 125;
  }
  std::signal(SIGALRM, too_long);
  alarm(most_seconds);
  return Tracer(fault_of(argv[1]), std::atol(argv[2])).run(argv + 3);
}
