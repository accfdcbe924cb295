#pragma once
#include <unistd.h>
#include <cstdio>
#include <fstream>
#include "clients.h"
#include "server.h"

/** Carries out the commands of the network cases: see ../../net/worker.mjs. */
class NetWorker {
 public:
  explicit NetWorker(Contender &contender) : contender_(contender), server_(contender) {}

  /** Returns whether the command is one of these; the answer may come later. */
  bool carryOut(const std::string &command, const std::string &line) {
    const Order order = Order::from(line);
    const int port = static_cast<int>(numberOf(line, "port"));
    if (command == "listen") reply("{\"port\":" + std::to_string(server_.listen(order)) + "}");
    else if (command == "client") client(order, port);
    else if (command == "refuse") refuseStranger(contender_, order, port, answer());
    else if (command == "stop") reply("{\"accepted\":" + std::to_string(server_.stop()) + "}");
    else if (command == "release") release();
    else if (command == "memory" && valueOf(line, "objects") == std::string::npos)
      reply("{\"resident\":" + std::to_string(resident()) + "}");
    else return false;
    return true;
  }

  static void reply(const std::string &json) { print("{\"result\":" + json + "}"); }
  static void fail(const std::string &message) { print("{\"error\":\"" + message + "\"}"); }

 private:
  static void print(const std::string &line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
  }

  /** Answers once, whatever else comes. */
  static Answer answer() {
    auto open = std::make_shared<bool>(true);
    const auto once = [open](void (*say)(const std::string &)) {
      return [open, say](const std::string &text) {
        if (!*open) return;
        *open = false;
        say(text);
      };
    };
    return {once(&reply), once(&fail)};
  }

  void client(const Order &order, int port) {
    if (order.exercise == "stream") stream(contender_, order, port, answer());
    else if (order.exercise == "ping-pong") pingPong(contender_, order, port, answer());
    else if (order.exercise == "lines") lines(contender_, order, port, answer());
    else if (order.exercise == "connections") connections(contender_, order, port, answer());
    else idle(contender_, order, port, held_, answer());
  }

  void release() {
    const auto all = std::move(held_);
    held_.clear();
    for (Connection *connection : all) connection->destroy();
    reply("null");
  }

  /** Bytes of memory that are not swapped out (proc(5), statm). */
  static long long resident() {
    std::ifstream statm("/proc/self/statm");
    long long size = 0, pages = 0;
    statm >> size >> pages;
    return pages * sysconf(_SC_PAGESIZE);
  }

  Contender &contender_;
  BenchServer server_;
  std::vector<Connection *> held_;
};
