#pragma once
#include <algorithm>
#include "lines.h"
#include "payload.h"
#include "stopwatch.h"

// The clients' side of the exercises: see ../../net/clients/.

/** What a client measured, as JSON; or what went wrong. */
struct Answer {
  std::function<void(const std::string &json)> result;
  std::function<void(const std::string &message)> error;
};

inline std::string measured(const Stopwatch &stopwatch, const Info &info, const std::string &more = "") {
  std::string json =
      "{\"elapsed\":" + std::to_string(stopwatch.elapsed()) + ",\"cpu\":" + std::to_string(stopwatch.cpu());
  if (!info.cipher.empty()) json += ",\"cipher\":\"" + info.cipher + "\"";
  return json + more + "}";
}

/** One way, with backpressure. */
inline void stream(Contender &contender, const Order &order, int port, Answer answer) {
  contender.connect(
      order, port,
      [=](Connection *connection) {
        struct Progress {
          long long written = 0;
          Stopwatch stopwatch;
        };
        auto progress = std::make_shared<Progress>();
        const long long writes = order.total / order.size, chunks = period / order.size;
        const auto *bytes = reinterpret_cast<const char *>(pattern().data());
        auto pump = [=] {
          while (progress->written < writes) {
            const long long chunk = progress->written++ % chunks;
            if (!connection->write(bytes + chunk * order.size, order.size)) return;
          }
        };
        connection->onDrain = pump;
        onLine(connection, [=](const std::string &line) {
          const std::string json = measured(progress->stopwatch, connection->info());
          connection->end();
          const std::string expected = expectedOf(order.total);
          if (line == expected) answer.result(json);
          else answer.error("bytes lost: the server got " + line + "; sent were " + expected);
        });
        progress->stopwatch = Stopwatch();
        pump();
      },
      answer.error);
}

/** One message there and back at a time, each with its number in it. */
inline void pingPong(Contender &contender, const Order &order, int port, Answer answer) {
  contender.connect(
      order, port,
      [=](Connection *connection) {
        struct Trips {
          std::string message, got;
          std::vector<double> times;
          double sent = 0;
          std::uint32_t trip = 0;
          Stopwatch stopwatch;
        };
        auto trips = std::make_shared<Trips>();
        trips->message.assign(reinterpret_cast<const char *>(pattern().data()), order.size);
        auto send = [=] {
          for (int i = 0; i < 4; i++) trips->message[i] = static_cast<char>(trips->trip >> (8 * i));
          trips->sent = now();
          connection->write(trips->message);
        };
        connection->onData = [=](const char *bytes, std::size_t length) {
          const auto kept = trips;
          kept->got.append(bytes, length);
          if (kept->got.size() < kept->message.size()) return;
          kept->times.push_back(now() - kept->sent);
          if (kept->got != kept->message) return answer.error("a round trip brought back other bytes");
          kept->got.clear();
          if (static_cast<int>(++kept->trip) < order.count) return send();
          std::sort(kept->times.begin(), kept->times.end());
          const auto at = [&](double part) {
            return std::to_string(kept->times[static_cast<std::size_t>((kept->times.size() - 1) * part)] / 1e3);
          };
          const std::string json =
              measured(kept->stopwatch, connection->info(), ",\"p50\":" + at(0.5) + ",\"p99\":" + at(0.99));
          connection->end();
          answer.result(json);
        };
        trips->stopwatch = Stopwatch();
        send();
      },
      answer.error);
}

/** Requests and answers of a line each, on many connections at once. */
inline void lines(Contender &contender, const Order &order, int port, Answer answer) {
  struct Run {
    std::vector<Connection *> ready;
    int done = 0;
    Stopwatch stopwatch;
  };
  auto run = std::make_shared<Run>();
  const int each = order.count / order.connections;
  auto go = [=] {
    run->stopwatch = Stopwatch();
    for (Connection *connection : run->ready) {
      auto request = std::make_shared<int>(0);
      onLine(connection, [=](const std::string &line) {
        if (line != "OK! " + std::to_string(*request))
          return answer.error("'" + line + "' came as answer " + std::to_string(*request));
        if (++*request < each) {
          connection->write("GET " + std::to_string(*request) + "\n");
          return;
        }
        if (++run->done < static_cast<int>(run->ready.size())) return;
        const std::string json = measured(run->stopwatch, connection->info());
        for (Connection *other : run->ready) other->end();
        answer.result(json);
      });
      connection->write("GET 0\n");
    }
  };
  for (int i = 0; i < order.connections; i++)
    contender.connect(
        order, port,
        [=](Connection *connection) {
          run->ready.push_back(connection);
          if (static_cast<int>(run->ready.size()) == order.connections) go();
        },
        answer.error);
}

/** Connects, exchanges one line, closes. */
inline void connections(Contender &contender, const Order &order, int port, Answer answer) {
  struct Run {
    int started = 0, closed = 0;
    Info info;
    Stopwatch stopwatch;
    std::function<void()> next;
  };
  auto run = std::make_shared<Run>();
  run->next = [run, order, port, answer, &contender] {
    if (run->started == order.count) return;
    const int number = run->started++;
    Connection *connection = contender.connect(
        order, port,
        [=](Connection *ready) {
          onLine(ready, [=](const std::string &line) {
            if (line != "OK! " + std::to_string(number))
              return answer.error("'" + line + "' came on connection " + std::to_string(number));
            run->info = ready->info();
            if (run->info.reused) return answer.error("a session was reused: that is no full handshake");
            ready->end();
          });
          ready->write("GET " + std::to_string(number) + "\n");
        },
        answer.error);
    connection->onClose = [run, order, answer] {
      if (++run->closed < order.count) return run->next();
      answer.result(measured(run->stopwatch, run->info));
      run->next = nullptr;
    };
  };
  for (int i = 0; i < order.connections; i++) run->next();
}

/** Opens connections and keeps them. */
inline void idle(Contender &contender, const Order &order, int port, std::vector<Connection *> &held, Answer answer) {
  struct Run {
    int started = 0, greeted = 0;
    Stopwatch stopwatch;
    std::function<void()> next;
  };
  auto run = std::make_shared<Run>();
  run->next = [=, &contender, &held] {
    if (run->started == order.count) return;
    run->started++;
    held.push_back(contender.connect(
        order, port,
        [=](Connection *ready) {
          ready->onData = [=](const char *, std::size_t) {
            const auto kept = run;
            const auto result = answer.result;
            const int count = order.count;
            ready->onData = [](const char *, std::size_t) {};
            if (++kept->greeted < count) return kept->next ? kept->next() : void();
            result(measured(kept->stopwatch, Info()));
            kept->next = nullptr;
          };
        },
        answer.error));
  };
  for (int i = 0; i < order.connections; i++) run->next();
}

/** A client that trusts a stranger only: succeeds when it refuses the server, as it must. */
inline void refuseStranger(Contender &contender, Order order, int port, Answer answer) {
  order.trust = "stranger";
  contender.connect(
      order, port,
      [=](Connection *connection) {
        connection->destroy();
        answer.error("the certificate of an authority that is not trusted was accepted");
      },
      [=](const std::string &) { answer.result("null"); });
}
