#pragma once
#include <functional>
#include <string>
#include "json.h"

/** What is measured, and with what: see ../../net/contender.ts. */
struct Order {
  std::string kind, exercise, certificate, trust, folder;
  bool fresh = false, full = false;
  long long total = 0;
  int size = 0, count = 0, connections = 0;

  static Order from(const std::string &json) {
    Order order;
    order.kind = textOf(json, "kind");
    order.exercise = textOf(json, "exercise");
    order.certificate = textOf(json, "certificate");
    order.trust = textOf(json, "trust");
    order.folder = textOf(json, "folder");
    order.fresh = flagOf(json, "fresh");
    order.full = flagOf(json, "full");
    order.total = static_cast<long long>(numberOf(json, "total"));
    order.size = static_cast<int>(numberOf(json, "size"));
    order.count = static_cast<int>(numberOf(json, "count"));
    order.connections = static_cast<int>(numberOf(json, "connections"));
    return order;
  }
};

/** What is known of a connection over TLS. */
struct Info {
  std::string cipher;
  bool reused = false;
};

/** One end of a connection. It is deleted some time after onClose was called. */
class Connection {
 public:
  std::function<void(const char *, std::size_t)> onData = [](const char *, std::size_t) {};
  std::function<void()> onDrain = [] {};
  std::function<void()> onClose = [] {};

  virtual ~Connection() = default;
  /** Returns false when onDrain is to be waited for. */
  virtual bool write(const char *bytes, std::size_t length) = 0;
  /** Closes after what was written. */
  virtual void end() = 0;
  /** Closes at once. */
  virtual void destroy() = 0;
  virtual Info info() const = 0;

  bool write(const std::string &text) { return write(text.data(), text.size()); }
};

using OnConnection = std::function<void(Connection *)>;
using OnError = std::function<void(const std::string &)>;

/** What takes part in the network cases. */
class Contender {
 public:
  virtual ~Contender() = default;
  /** Listens on 127.0.0.1, any port, which it returns; a connection is passed on once it is usable. */
  virtual int listen(const Order &order, OnConnection onConnection) = 0;
  virtual void stopListening() = 0;
  /** Connects to 127.0.0.1 and calls either function. */
  virtual Connection *connect(const Order &order, int port, OnConnection onReady, OnError onError) = 0;
};
