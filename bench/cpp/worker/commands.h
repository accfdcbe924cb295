#pragma once
#include "signals.h"
#include "worker.h"

/** Carries out the commands that come, a line each, with the workers of both kinds of cases. */
template <class SignalContender>
class CommandReader {
 public:
  explicit CommandReader(Contender &contender) : net_(contender) {}

  /** Takes what was read, lines or parts of them. */
  void feed(const char *bytes, std::size_t length) {
    text_.append(bytes, length);
    for (std::size_t end; (end = text_.find('\n')) != std::string::npos;) {
      const std::string line = text_.substr(0, end);
      text_.erase(0, end + 1);
      carryOut(line);
    }
  }

 private:
  void carryOut(const std::string &line) {
    const std::string command = textOf(line, "command");
    try {
      if (!net_.carryOut(command, line) && !signals_.carryOut(command, line))
        NetWorker::fail("there is no such command");
    } catch (const std::exception &error) {
      NetWorker::fail(error.what());
    }
  }

  NetWorker net_;
  SignalWorker<SignalContender> signals_;
  std::string text_;
};
