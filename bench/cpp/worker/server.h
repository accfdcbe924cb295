#pragma once
#include <set>
#include "lines.h"
#include "payload.h"

/** A contender that listens, and the connections it has: see ../../net/server.mjs. */
class BenchServer {
 public:
  explicit BenchServer(Contender &contender) : contender_(contender) {}

  int listen(const Order &order) {
    accepted_ = 0;
    return contender_.listen(order, [this, order](Connection *connection) {
      accepted_++;
      connections_.insert(connection);
      connection->onClose = [this, connection] { connections_.erase(connection); };
      serve(connection, order);
    });
  }

  /** Closes everything, and returns how many connections there were. */
  int stop() {
    contender_.stopListening();
    const auto all = connections_;
    for (Connection *connection : all) connection->destroy();
    return accepted_;
  }

 private:
  static void serve(Connection *connection, const Order &order) {
    if (order.exercise == "stream") {
      auto checker = std::make_shared<Checker>(order.full);
      connection->onData = [=, total = order.total](const char *bytes, std::size_t length) {
        const bool before = checker->received() >= total;
        checker->push(bytes, length);
        if (!before && checker->received() >= total) connection->write(checker->verdict() + "\n");
      };
    } else if (order.exercise == "ping-pong") {
      connection->onData = [=](const char *bytes, std::size_t length) { connection->write(bytes, length); };
    } else if (order.exercise == "idle") {
      connection->write("HI\n");
    } else {
      onLine(connection, [=](const std::string &line) { connection->write("OK!" + line.substr(3) + "\n"); });
    }
  }

  Contender &contender_;
  std::set<Connection *> connections_;
  int accepted_ = 0;
};
