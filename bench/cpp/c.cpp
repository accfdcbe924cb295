// The limit: sockets on epoll, TLS by OpenSSL, no library between. What a connection writes leaves when its turn ends,
// or when there is enough of it.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <cerrno>
#include <dirent.h>
#include <iostream>
#include <map>
#include <stdexcept>
#include "worker/commands.h"

namespace {

/** What waits for events of a descriptor. */
class Watcher {
 public:
  virtual ~Watcher() = default;
  virtual void ready(std::uint32_t events) = 0;
};

class Loop {
 public:
  void watch(int fd, std::uint32_t events, Watcher *watcher) { control(EPOLL_CTL_ADD, fd, events, watcher); }
  void change(int fd, std::uint32_t events, Watcher *watcher) { control(EPOLL_CTL_MOD, fd, events, watcher); }
  void forget(int fd) { epoll_ctl(epoll_, EPOLL_CTL_DEL, fd, nullptr); }

  /** Called at the end of this turn. */
  void atEnd(std::function<void()> task) { tasks_.push_back(std::move(task)); }
  /** Deleted when nobody in this turn can still use it. */
  void discard(Watcher *watcher) { discarded_.push_back(watcher); }
  bool isDiscarded(const Watcher *watcher) const {
    return std::find(discarded_.begin(), discarded_.end(), watcher) != discarded_.end();
  }

  void turn() {
    epoll_event events[256];
    const int count = epoll_wait(epoll_, events, 256, -1);
    for (int i = 0; i < count; i++) {
      auto *watcher = static_cast<Watcher *>(events[i].data.ptr);
      if (discarded_.empty() || !isDiscarded(watcher)) watcher->ready(events[i].events);
      runTasks();
    }
    for (Watcher *watcher : discarded_) delete watcher;
    discarded_.clear();
  }

 private:
  void control(int what, int fd, std::uint32_t events, Watcher *watcher) {
    epoll_event event{};
    event.events = events;
    event.data.ptr = watcher;
    if (epoll_ctl(epoll_, what, fd, &event) != 0) throw std::runtime_error("epoll_ctl");
  }

  void runTasks() {
    for (std::size_t i = 0; i < tasks_.size(); i++) {
      const auto task = std::move(tasks_[i]);
      task();
    }
    tasks_.clear();
  }

  int epoll_ = epoll_create1(EPOLL_CLOEXEC);
  std::vector<std::function<void()>> tasks_;
  std::vector<Watcher *> discarded_;
};

Loop loop;

/** Enough to be written at once, in bytes: below that, writes are collected until the turn ends. */
constexpr std::size_t enough = 65536;

class Socket : public Connection, public Watcher {
 public:
  Socket(int fd, OnConnection onReady, OnError onError)
      : fd_(fd), onReady_(std::move(onReady)), onError_(std::move(onError)) {
    const int yes = 1;
    setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  }
  ~Socket() override { SSL_free(ssl_); }

  /** Waits for the connection to be there. */
  void connecting() { loop.watch(fd_, events_ = EPOLLOUT, this); }
  void connected() { loop.watch(fd_, events_ = EPOLLIN, this); }

  /** What is done before TLS begins: the client says STARTTLS, the server answers OK. */
  void greet(bool isServer, std::function<SSL *()> makeSsl) {
    makeSsl_ = std::move(makeSsl);
    isServer_ = isServer;
    state_ = State::Greeting;
    if (!isServer_) send("STARTTLS\n", 9);
  }

  void secure(SSL *ssl, bool isServer) {
    ssl_ = ssl;
    isServer_ = isServer;
    state_ = State::Handshaking;
    SSL_set_fd(ssl_, fd_);
    SSL_set_mode(ssl_, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (isServer_) SSL_set_accept_state(ssl_);
    else SSL_set_connect_state(ssl_);
  }

  void usable() {
    state_ = State::Open;
    onReady_(this);
  }

  /** Called once the descriptor is connected: begins what comes before the connection is usable. */
  std::function<void(Socket *)> onConnected;

  void ready(std::uint32_t) override {
    if (state_ == State::Connecting) {
      int error = 0;
      socklen_t length = sizeof error;
      getsockopt(fd_, SOL_SOCKET, SO_ERROR, &error, &length);
      if (error != 0) return fail(std::strerror(error));
      wait(EPOLLIN);
      state_ = State::Open;
      onConnected(this);
      if (state_ == State::Handshaking) shakeHands();
      return;
    }
    if (state_ == State::Greeting) return readGreeting();
    if (state_ == State::Handshaking) return shakeHands();
    if (!pending_.empty() && flush() && !closed_) onDrain();
    if (!closed_) read();
  }

  bool write(const char *bytes, std::size_t length) override {
    if (closed_) return false;
    if (pending_.empty() && length >= enough) {
      const ssize_t sent = send(bytes, length);
      if (sent < 0) return false;
      pending_.append(bytes + sent, length - sent);
    } else {
      pending_.append(bytes, length);
      if (pending_.size() < enough) {
        flushLater();
        return true;
      }
      flush();
    }
    if (pending_.empty()) return true;
    wait(EPOLLIN | EPOLLOUT);
    return false;
  }
  using Connection::write;

  void end() override {
    ending_ = true;
    if (pending_.empty()) shutDown();
    else flushLater();
  }

  void destroy() override { close(); }

  Info info() const override {
    Info info;
    if (ssl_ != nullptr) {
      info.cipher = SSL_CIPHER_standard_name(SSL_get_current_cipher(ssl_));
      info.reused = SSL_session_reused(ssl_) == 1;
    }
    return info;
  }

 private:
  enum class State { Connecting, Greeting, Handshaking, Open };

  void wait(std::uint32_t events) {
    if (events != events_) loop.change(fd_, events_ = events, this);
  }

  void flushLater() {
    if (willFlush_) return;
    willFlush_ = true;
    loop.atEnd([this] {
      willFlush_ = false;
      if (!closed_ && !pending_.empty()) flush();
    });
  }

  /** Returns whether everything has gone. */
  bool flush() {
    std::size_t done = 0;
    while (done < pending_.size()) {
      const ssize_t sent = send(pending_.data() + done, pending_.size() - done);
      if (sent < 0) return false;
      if (sent == 0) break;
      done += sent;
    }
    pending_.erase(0, done);
    wait(pending_.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT);
    if (pending_.empty() && ending_) shutDown();
    return pending_.empty();
  }

  /** Returns how many bytes went, 0 when the kernel takes none now, and -1 after it closed a broken connection. */
  ssize_t send(const char *bytes, std::size_t length) {
    if (ssl_ == nullptr) {
      const ssize_t sent = ::send(fd_, bytes, length, MSG_NOSIGNAL);
      if (sent >= 0) return sent;
      if (errno == EAGAIN) return 0;
      close();
      return -1;
    }
    ssize_t all = 0;
    while (length > 0) {
      const int sent = SSL_write(ssl_, bytes, static_cast<int>(std::min<std::size_t>(length, 1 << 30)));
      if (sent <= 0) {
        if (SSL_get_error(ssl_, sent) == SSL_ERROR_WANT_WRITE) return all;
        close();
        return -1;
      }
      all += sent;
      bytes += sent;
      length -= sent;
    }
    return all;
  }

  void read() {
    static char buffer[65536];
    for (;;) {
      const ssize_t got = ssl_ == nullptr ? recv(fd_, buffer, sizeof buffer, 0) : SSL_read(ssl_, buffer, sizeof buffer);
      if (got > 0) {
        onData(buffer, got);
        if (closed_) return;
        if (ssl_ == nullptr && got < static_cast<ssize_t>(sizeof buffer)) return;
        continue;
      }
      if (ssl_ == nullptr ? got < 0 && errno == EAGAIN
                          : SSL_get_error(ssl_, static_cast<int>(got)) == SSL_ERROR_WANT_READ)
        return;
      // The other end has closed: nothing more is sent than what waits.
      ending_ = true;
      if (!pending_.empty() && got == 0 && flush()) return;
      return close();
    }
  }

  void readGreeting() {
    char buffer[16];
    const ssize_t got = recv(fd_, buffer, sizeof buffer, 0);
    const std::string line(buffer, got > 0 ? got : 0), expected = isServer_ ? "STARTTLS\n" : "OK\n";
    if (line != expected) return fail("'" + expected + "' was expected");
    if (isServer_) send("OK\n", 3);
    secure(makeSsl_(), isServer_);
    if (!isServer_) shakeHands();
  }

  void shakeHands() {
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl_);
    if (result == 1) {
      wait(EPOLLIN);
      usable();
      if (!closed_ && SSL_pending(ssl_) > 0) read();
      return;
    }
    const int error = SSL_get_error(ssl_, result);
    if (error == SSL_ERROR_WANT_READ) return wait(EPOLLIN);
    if (error == SSL_ERROR_WANT_WRITE) return wait(EPOLLOUT);
    fail("the handshake failed");
  }

  void fail(const std::string &message) {
    const auto onError = onError_;
    close();
    if (onError) onError(message);
  }

  /** Tells the other end that nothing more comes. */
  void shutDown() {
    if (closed_) return;
    if (ssl_ != nullptr) SSL_shutdown(ssl_);
    ::shutdown(fd_, SHUT_WR);
  }

  void close() {
    if (closed_) return;
    closed_ = true;
    loop.forget(fd_);
    ::close(fd_);
    loop.discard(this);
    onClose();
  }

  int fd_;
  OnConnection onReady_;
  OnError onError_;
  std::function<SSL *()> makeSsl_;
  SSL *ssl_ = nullptr;
  std::string pending_;
  State state_ = State::Connecting;
  std::uint32_t events_ = 0;
  bool isServer_ = false, willFlush_ = false, ending_ = false, closed_ = false;
};

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

std::string contentsOf(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/** TLS contexts, made once and kept, unless an order wants them fresh. */
class Contexts {
 public:
  SSL *server(const Order &order) {
    SSL_CTX *&context = kept_["server " + order.certificate];
    if (context == nullptr) {
      context = make(TLS_server_method());
      const std::string path = order.folder + "/" + order.certificate;
      SSL_CTX_use_certificate_chain_file(context, (path + ".pem").c_str());
      SSL_CTX_use_PrivateKey_file(context, (path + ".key").c_str(), SSL_FILETYPE_PEM);
      SSL_CTX_set_num_tickets(context, 2);
    }
    return SSL_new(context);
  }

  SSL *client(const Order &order) {
    SSL_CTX *fresh = nullptr;
    SSL_CTX *&context = order.fresh ? fresh : kept_["client " + order.trust];
    if (context == nullptr) {
      context = make(TLS_client_method());
      SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
      for (const std::string &pem : authorities(order)) {
        BIO *text = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
        X509 *certificate = PEM_read_bio_X509(text, nullptr, nullptr, nullptr);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate);
        X509_free(certificate);
        BIO_free(text);
      }
    }
    SSL *ssl = SSL_new(context);
    SSL_set1_host(ssl, "localhost");
    SSL_set_tlsext_host_name(ssl, "localhost");
    SSL_CTX_free(fresh);
    return ssl;
  }

 private:
  static SSL_CTX *make(const SSL_METHOD *method) {
    SSL_CTX *context = SSL_CTX_new(method);
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    return context;
  }

  const std::vector<std::string> &authorities(const Order &order) {
    auto &texts = texts_[order.trust];
    if (texts.empty() && order.trust != "many") texts.push_back(contentsOf(order.folder + "/" + order.trust + ".pem"));
    if (texts.empty()) {
      const std::string folder = order.folder + "/authorities";
      DIR *files = opendir(folder.c_str());
      while (const dirent *file = readdir(files))
        if (file->d_name[0] != '.') texts.push_back(contentsOf(folder + "/" + file->d_name));
      closedir(files);
    }
    return texts;
  }

  std::map<std::string, SSL_CTX *> kept_;
  std::map<std::string, std::vector<std::string>> texts_;
};

class EpollContender : public Contender, public Watcher {
 public:
  int listen(const Order &order, OnConnection onConnection) override {
    order_ = order;
    onConnection_ = std::move(onConnection);
    fd_ = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (bind(fd_, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(fd_, 511) != 0)
      throw std::runtime_error("cannot listen");
    getsockname(fd_, reinterpret_cast<sockaddr *>(&address), &length);
    loop.watch(fd_, EPOLLIN, this);
    return ntohs(address.sin_port);
  }

  void stopListening() override {
    if (fd_ < 0) return;
    loop.forget(fd_);
    ::close(fd_);
    fd_ = -1;
  }

  void ready(std::uint32_t) override {
    for (;;) {
      const int fd = accept4(fd_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (fd < 0) return;
      auto *socket = new Socket(fd, onConnection_, nullptr);
      socket->connected();
      if (order_.kind == "tcp") socket->usable();
      else if (order_.kind == "tls") socket->secure(contexts_.server(order_), true);
      else socket->greet(true, [this] { return contexts_.server(order_); });
    }
  }

  Connection *connect(const Order &order, int port, OnConnection onReady, OnError onError) override {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    auto *made = new Socket(fd, std::move(onReady), std::move(onError));
    made->onConnected = [this, order](Socket *socket) {
      if (order.kind == "tcp") socket->usable();
      else if (order.kind == "tls") socket->secure(contexts_.client(order), false);
      else socket->greet(false, [this, order] { return contexts_.client(order); });
    };
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 && errno != EINPROGRESS)
      throw std::runtime_error("cannot connect");
    made->connecting();
    return made;
  }

 private:
  int fd_ = -1;
  Order order_;
  OnConnection onConnection_;
  Contexts contexts_;
};

/** What C has for signals: for each of them, a list of functions and what they get. */
struct FunctionLists {
  static constexpr const char *name = "c";
  using Slot = void (*)(void *receiver, int a, int b, int c);
  struct Connected {
    Slot slot;
    void *receiver;
  };
  struct Emitter {
    std::vector<Connected> none, one, three;
  };
  struct Receiver {};

  static Emitter *make() { return new Emitter; }
  static Receiver *makeReceiver() { return new Receiver; }
  static void connect(Emitter *emitter, Receiver *receiver, int body, int arity) {
    list(emitter, arity).push_back({slotOf(body, arity), receiver});
  }
  static void disconnect(Emitter *emitter, Receiver *receiver, int body, int arity) {
    auto &connected = list(emitter, arity);
    const auto wanted = [=](const Connected &each) {
      return each.receiver == receiver && each.slot == slotOf(body, arity);
    };
    connected.erase(std::remove_if(connected.begin(), connected.end(), wanted), connected.end());
  }
  static void emit0(Emitter *emitter) { call(emitter->none, 0, 0, 0); }
  static void emit1(Emitter *emitter, int a) { call(emitter->one, a, 0, 0); }
  static void emit3(Emitter *emitter, int a, int b, int c) { call(emitter->three, a, b, c); }

 private:
  __attribute__((noinline)) static void call(const std::vector<Connected> &connected, int a, int b, int c) {
    for (const auto &each : connected) each.slot(each.receiver, a, b, c);
  }
  static std::vector<Connected> &list(Emitter *emitter, int arity) {
    return arity == 0 ? emitter->none : arity == 1 ? emitter->one : emitter->three;
  }
  static Slot slotOf(int body, int arity) {
    if (arity == 0) return [](void *, int, int, int) { received.add(1); };
    if (arity == 3) return [](void *, int a, int b, int c) { received.add(a + b + c); };
    static constexpr Slot slots[] = {body1<0>,  body1<1>,  body1<2>,  body1<3>, body1<4>,  body1<5>,
                                     body1<6>,  body1<7>,  body1<8>,  body1<9>, body1<10>, body1<11>,
                                     body1<12>, body1<13>, body1<14>, body1<15>};
    return slots[body % bodies];
  }
  template <int>
  static void body1(void *, int a, int, int) {
    received.add(a);
  }
};

/** Commands, from the standard input. */
class Commands : public Watcher {
 public:
  explicit Commands(Contender &contender) : reader_(contender) {
    fcntl(0, F_SETFL, O_NONBLOCK);
    loop.watch(0, EPOLLIN, this);
  }

  void ready(std::uint32_t) override {
    char buffer[65536];
    const ssize_t got = ::read(0, buffer, sizeof buffer);
    if (got == 0) std::exit(0);
    if (got > 0) reader_.feed(buffer, got);
  }

 private:
  CommandReader<FunctionLists> reader_;
};

}  // namespace

int main() {
  EpollContender contender;
  Commands commands(contender);
  for (;;) loop.turn();
}
