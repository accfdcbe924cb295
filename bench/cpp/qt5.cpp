// Qt 5, as a program written for it does these things: sockets with their signals, slots connected by name.
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSocketNotifier>
#include <QtNetwork/QSslCipher>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>
#include <iostream>
#include <map>
#include "worker/commands.h"

namespace {

/** So many bytes may wait to be written before the writer is asked to wait. */
constexpr qint64 enough = 256 * 1024;

QByteArray contentsOf(const std::string &path) {
  QFile file(QString::fromStdString(path));
  file.open(QIODevice::ReadOnly);
  return file.readAll();
}

/** The TLS settings of an order, made once and kept, unless it wants them fresh. */
QSslConfiguration configurationFor(const Order &order, bool isServer) {
  static std::map<std::string, QSslConfiguration> kept;
  const std::string name = isServer ? "server " + order.certificate : "client " + order.trust;
  const auto found = kept.find(name);
  if (found != kept.end() && (isServer || !order.fresh)) return found->second;

  QSslConfiguration configuration;
  configuration.setProtocol(QSsl::TlsV1_3OrLater);
  if (isServer) {
    const std::string path = order.folder + "/" + order.certificate;
    configuration.setLocalCertificateChain(QSslCertificate::fromData(contentsOf(path + ".pem")));
    const QByteArray key = contentsOf(path + ".key");
    QSslKey privateKey(key, QSsl::Ec);
    if (privateKey.isNull()) privateKey = QSslKey(key, QSsl::Rsa);
    configuration.setPrivateKey(privateKey);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCaCertificates({});
  } else {
    const QString folder = QString::fromStdString(order.folder);
    QList<QSslCertificate> authorities;
    if (order.trust == "many")
      authorities =
          QSslCertificate::fromPath(folder + "/authorities/*", QSsl::Pem, QSslCertificate::PatternSyntax::Wildcard);
    else authorities = QSslCertificate::fromData(contentsOf(order.folder + "/" + order.trust + ".pem"));
    configuration.setCaCertificates(authorities);
  }
  kept[name] = configuration;
  return configuration;
}

class QtConnection : public QObject, public Connection {
  Q_OBJECT

 public:
  QtConnection(QSslSocket *socket, const Order &order, bool isServer, OnConnection onReady, OnError onError)
      : socket_(socket),
        order_(order),
        isServer_(isServer),
        onReady_(std::move(onReady)),
        onError_(std::move(onError)) {
    socket_->setParent(this);
    connect(socket_, SIGNAL(connected()), this, SLOT(begin()));
    connect(socket_, SIGNAL(encrypted()), this, SLOT(ready()));
    connect(socket_, SIGNAL(readyRead()), this, SLOT(readyRead()));
    connect(socket_, SIGNAL(bytesWritten(qint64)), this, SLOT(bytesWritten()));
    connect(socket_, SIGNAL(encryptedBytesWritten(qint64)), this, SLOT(bytesWritten()));
    connect(socket_, SIGNAL(disconnected()), this, SLOT(disconnected()));
    connect(socket_, SIGNAL(error(QAbstractSocket::SocketError)), this, SLOT(failed()));
  }

  void connectTo(int port) {
    if (order_.kind == "tls") {
      socket_->setSslConfiguration(configurationFor(order_, false));
      socket_->connectToHostEncrypted("127.0.0.1", port, "localhost");
    } else {
      socket_->connectToHost("127.0.0.1", port);
    }
  }

  bool write(const char *bytes, std::size_t length) override {
    socket_->write(bytes, static_cast<qint64>(length));
    waiting_ = socket_->bytesToWrite() + socket_->encryptedBytesToWrite() >= enough;
    return !waiting_;
  }
  using Connection::write;
  void end() override { socket_->disconnectFromHost(); }
  void destroy() override { socket_->abort(); }
  Info info() const override { return {socket_->sessionCipher().name().toStdString(), false}; }

 public slots:
  /** The connection is there: what comes before it is usable begins. */
  void begin() {
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (order_.kind == "tcp") return ready();
    if (order_.kind == "tls" && isServer_) return encrypt();
    if (order_.kind == "starttls" && !isServer_) socket_->write("STARTTLS\n");
  }

 private slots:
  void ready() {
    usable_ = true;
    onReady_(this);
  }

  void readyRead() {
    if (!usable_) return readGreeting();
    const QByteArray bytes = socket_->readAll();
    if (!bytes.isEmpty()) onData(bytes.constData(), bytes.size());
  }

  void bytesWritten() {
    if (!waiting_ || socket_->bytesToWrite() + socket_->encryptedBytesToWrite() >= enough / 2) return;
    waiting_ = false;
    onDrain();
  }

  void disconnected() {
    if (closed_) return;
    closed_ = true;
    onClose();
    deleteLater();
  }

  void failed() {
    if (!usable_ && onError_) onError_(socket_->errorString().toStdString());
  }

 private:
  void readGreeting() {
    if (order_.kind != "starttls" || socket_->isEncrypted() || !socket_->canReadLine()) return;
    const QByteArray line = socket_->readLine();
    if (isServer_) socket_->write("OK\n");
    if (line == (isServer_ ? "STARTTLS\n" : "OK\n")) encrypt();
  }

  void encrypt() {
    socket_->setSslConfiguration(configurationFor(order_, isServer_));
    if (isServer_) return socket_->startServerEncryption();
    socket_->setPeerVerifyName("localhost");
    socket_->startClientEncryption();
  }

  QSslSocket *socket_;
  Order order_;
  bool isServer_, usable_ = false, waiting_ = false, closed_ = false;
  OnConnection onReady_;
  OnError onError_;
};

class QtServer : public QTcpServer {
  Q_OBJECT

 public:
  QtServer(const Order &order, OnConnection onConnection) : order_(order), onConnection_(std::move(onConnection)) {
    setMaxPendingConnections(100'000);
  }

 protected:
  void incomingConnection(qintptr descriptor) override {
    auto *socket = new QSslSocket;
    auto *connection = new QtConnection(socket, order_, true, onConnection_, nullptr);
    connection->setParent(this);
    if (socket->setSocketDescriptor(descriptor)) connection->begin();
  }

 private:
  Order order_;
  OnConnection onConnection_;
};

class QtContender : public Contender {
 public:
  int listen(const Order &order, OnConnection onConnection) override {
    server_ = new QtServer(order, std::move(onConnection));
    if (!server_->listen(QHostAddress::LocalHost)) throw std::runtime_error("cannot listen");
    return server_->serverPort();
  }

  void stopListening() override {
    if (server_ == nullptr) return;
    server_->close();
    // Its connections are its children, and are closed after this.
    server_->deleteLater();
    server_ = nullptr;
  }

  Connection *connect(const Order &order, int port, OnConnection onReady, OnError onError) override {
    auto *connection = new QtConnection(new QSslSocket, order, false, std::move(onReady), std::move(onError));
    connection->connectTo(port);
    return connection;
  }

 private:
  QtServer *server_ = nullptr;
};

class QtEmitter : public QObject {
  Q_OBJECT

 public:
  void emit0() { emit none(); }
  void emit1(int a) { emit one(a); }
  void emit3(int a, int b, int c) { emit three(a, b, c); }

 signals:
  void none();
  void one(int a);
  void three(int a, int b, int c);
};

class QtReceiver : public QObject {
  Q_OBJECT

 public slots:
  void none() { received.add(1); }
  void three(int a, int b, int c) { received.add(a + b + c); }
  void one0(int a) { received.add(a); }
  void one1(int a) { received.add(a); }
  void one2(int a) { received.add(a); }
  void one3(int a) { received.add(a); }
  void one4(int a) { received.add(a); }
  void one5(int a) { received.add(a); }
  void one6(int a) { received.add(a); }
  void one7(int a) { received.add(a); }
  void one8(int a) { received.add(a); }
  void one9(int a) { received.add(a); }
  void one10(int a) { received.add(a); }
  void one11(int a) { received.add(a); }
  void one12(int a) { received.add(a); }
  void one13(int a) { received.add(a); }
  void one14(int a) { received.add(a); }
  void one15(int a) { received.add(a); }
};

/** Signals and slots, connected by name. */
struct ByName {
  using Emitter = QtEmitter;
  using Receiver = QtReceiver;
  static Emitter *make() { return new QtEmitter; }
  static Receiver *makeReceiver() { return new QtReceiver; }
  static void connect(Emitter *emitter, Receiver *receiver, int body, int arity) {
    QObject::connect(emitter, signal(arity), receiver, slot(body, arity));
  }
  static void disconnect(Emitter *emitter, Receiver *receiver, int body, int arity) {
    QObject::disconnect(emitter, signal(arity), receiver, slot(body, arity));
  }
  static void emit0(Emitter *emitter) { emitter->emit0(); }
  static void emit1(Emitter *emitter, int a) { emitter->emit1(a); }
  static void emit3(Emitter *emitter, int a, int b, int c) { emitter->emit3(a, b, c); }

 private:
  static const char *signal(int arity) {
    return arity == 0 ? SIGNAL(none()) : arity == 1 ? SIGNAL(one(int)) : SIGNAL(three(int, int, int));
  }
  static const char *slot(int body, int arity) {
    if (arity == 0) return SLOT(none());
    if (arity == 3) return SLOT(three(int, int, int));
    static const char *const names[] = {SLOT(one0(int)),  SLOT(one1(int)),  SLOT(one2(int)),  SLOT(one3(int)),
                                        SLOT(one4(int)),  SLOT(one5(int)),  SLOT(one6(int)),  SLOT(one7(int)),
                                        SLOT(one8(int)),  SLOT(one9(int)),  SLOT(one10(int)), SLOT(one11(int)),
                                        SLOT(one12(int)), SLOT(one13(int)), SLOT(one14(int)), SLOT(one15(int))};
    return names[body % bodies];
  }
};

/** Commands, from the standard input. */
class Commands : public QObject {
  Q_OBJECT

 public:
  explicit Commands(Contender &contender) : reader_(contender), notifier_(0, QSocketNotifier::Read) {
    connect(&notifier_, SIGNAL(activated(int)), this, SLOT(read()));
  }

 private slots:
  void read() {
    char buffer[65536];
    const ssize_t got = ::read(0, buffer, sizeof buffer);
    if (got <= 0) return QCoreApplication::quit();
    reader_.feed(buffer, got);
  }

 private:
  CommandReader<ByName> reader_;
  QSocketNotifier notifier_;
};

}  // namespace

#include "build/qt5.moc"

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  QtContender contender;
  Commands commands(contender);
  return application.exec();
}
