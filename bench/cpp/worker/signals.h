#pragma once
#include <malloc.h>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include "json.h"
#include "stopwatch.h"
#include "worker.h"

// The cases of signals: see ../../signals/. A contender has make(), makeReceiver(), connect() and disconnect() with the
// number of the slot's body, and emit0(), emit1(), emit3().

/** What the slots have been given. */
struct Received {
  std::int64_t count = 0;
  std::uint32_t sum = 0;
  void add(int value) {
    count++;
    sum += static_cast<std::uint32_t>(value);
  }
};
inline Received received;

/** Slot bodies to choose from. */
constexpr int bodies = 16;

template <class Contender>
class SignalWorker {
 public:
  /** Returns whether the command is one of these. */
  bool carryOut(const std::string &command, const std::string &line) {
    if (command == "prepare") prepare(textOf(line, "exercise"), numberOf(line, "milliseconds"));
    else if (command == "sample")
      NetWorker::reply("{\"time\":" + std::to_string(exercise_(operations_) / operations_) + "}");
    else if (command == "memory")
      NetWorker::reply(
          "{\"bytes\":" + std::to_string(bytesPerObject(static_cast<long long>(numberOf(line, "objects")))) + "}");
    else return false;
    return true;
  }

 private:
  using Emitter = typename Contender::Emitter;
  using Receiver = typename Contender::Receiver;
  /** Does something so many times, and gives the nanoseconds that it took. */
  using Exercise = std::function<double(long long)>;

  static constexpr int population = 1000;

  void prepare(const std::string &name, double milliseconds) {
    exercise_ = exerciseOf(name);
    long long n = 1000;
    double elapsed = exercise_(n);
    while (elapsed < 2e6 && n < 50'000'000) elapsed = exercise_(n *= 2);
    operations_ = std::max(1LL, std::llround(std::min(n * milliseconds * 1e6 / elapsed, 50e6) / 1000)) * 1000;
    exercise_(operations_);
    NetWorker::reply("null");
  }

  Exercise exerciseOf(const std::string &name) {
    if (name == "emit-none") return emitInt(0);
    if (name == "emit-int" || name == "polymorphic") return emitInt(1);
    if (name == "emit-ten") return emitInt(10);
    if (name == "emit-no-argument") {
      Emitter *emitter = connected(0);
      return timed(
          [=](long long n) {
            for (long long i = 0; i < n; i++) Contender::emit0(emitter);
          },
          1, [](long long n) { return static_cast<std::uint32_t>(n); });
    }
    if (name == "emit-three") {
      Emitter *emitter = connected(3);
      return timed(
          [=](long long n) {
            for (long long i = 0; i < n; i++) Contender::emit3(emitter, static_cast<int>(i), 2, 3);
          },
          1, [](long long n) { return sumBelow(n) + 5 * static_cast<std::uint32_t>(n); });
    }
    if (name == "objects" || name == "shapes") return emitFromMany();
    if (name == "connect") return connectAndDisconnect(0);
    if (name == "connect-among-ten") return connectAndDisconnect(10);
    throw std::runtime_error("there is no such exercise");
  }

  static Emitter *connected(int arity) {
    Emitter *emitter = Contender::make();
    Contender::connect(emitter, Contender::makeReceiver(), 0, arity);
    return emitter;
  }

  static Exercise emitInt(int listeners) {
    Emitter *emitter = Contender::make();
    for (int i = 0; i < listeners; i++) Contender::connect(emitter, Contender::makeReceiver(), i, 1);
    return timed(
        [=](long long n) {
          for (long long i = 0; i < n; i++) Contender::emit1(emitter, static_cast<int>(i));
        },
        listeners, [=](long long n) { return sumBelow(n) * listeners; });
  }

  static Exercise emitFromMany() {
    auto emitters = std::make_shared<std::vector<Emitter *>>();
    for (int i = 0; i < population; i++) {
      emitters->push_back(Contender::make());
      Contender::connect(emitters->back(), Contender::makeReceiver(), i, 1);
    }
    std::uint32_t state = 7;
    for (int i = population - 1; i > 0; i--) {
      state = state * 1103515245u + 12345u;
      std::swap((*emitters)[i], (*emitters)[state % (i + 1)]);
    }
    return timed(
        [=](long long n) {
          int next = 0;
          for (long long i = 0; i < n; i++) {
            Contender::emit1((*emitters)[next], static_cast<int>(i));
            if (++next == population) next = 0;
          }
        },
        1, sumBelow);
  }

  static Exercise connectAndDisconnect(int others) {
    struct Pair {
      Emitter *emitter;
      Receiver *receiver;
    };
    auto pairs = std::make_shared<std::vector<Pair>>();
    for (int i = 0; i < population; i++) {
      pairs->push_back({Contender::make(), Contender::makeReceiver()});
      for (int other = 0; other < others; other++)
        Contender::connect(pairs->back().emitter, Contender::makeReceiver(), other, 1);
    }
    const auto expectListeners = [=](int listeners) {
      received = {};
      for (const Pair &pair : *pairs) Contender::emit1(pair.emitter, 1);
      if (received.count != static_cast<long long>(population) * listeners) throw std::runtime_error("listeners lost");
    };
    return [=](long long n) {
      const long long turns = std::max(1LL, n / population);
      const double started = now();
      for (long long turn = 0; turn < turns; turn++)
        for (int i = 0; i < population; i++) {
          const Pair &pair = (*pairs)[i];
          Contender::connect(pair.emitter, pair.receiver, i, 1);
          Contender::disconnect(pair.emitter, pair.receiver, i, 1);
        }
      const double elapsed = now() - started;
      for (int i = 0; i < population; i++) Contender::connect((*pairs)[i].emitter, (*pairs)[i].receiver, i, 1);
      expectListeners(others + 1);
      for (int i = 0; i < population; i++) Contender::disconnect((*pairs)[i].emitter, (*pairs)[i].receiver, i, 1);
      expectListeners(others);
      return elapsed * n / (turns * population);
    };
  }

  template <class Work, class Sum>
  static Exercise timed(Work work, int listeners, Sum expected) {
    return [=](long long n) {
      received = {};
      const double started = now();
      work(n);
      const double elapsed = now() - started;
      if (received.count != n * listeners || received.sum != expected(n)) throw std::runtime_error("emissions lost");
      return elapsed;
    };
  }

  /** 0 + 1 + ... + (n - 1), modulo 2 to the 32nd. */
  static std::uint32_t sumBelow(long long n) {
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(n) * (n - 1) / 2);
  }

  /** Bytes that malloc() has given out, for an object with one connection that has emitted once. */
  static double bytesPerObject(long long objects) {
    Receiver *receiver = Contender::makeReceiver();
    std::vector<Emitter *> emitters(objects);
    const auto before = mallinfo2().uordblks;
    for (Emitter *&emitter : emitters) Contender::connect(emitter = Contender::make(), receiver, 0, 1);
    for (Emitter *emitter : emitters) Contender::emit1(emitter, 1);
    return static_cast<double>(mallinfo2().uordblks - before) / objects;
  }

  Exercise exercise_;
  long long operations_ = 1;
};
