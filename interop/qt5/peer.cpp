// The other end of a conversation, in Qt 5: qt5-peer client|client-at-once PORT CA, or qt5-peer server PORT CERT KEY.
// A client prints what it hears; a server serves one connection after the other until it is ended.
#include <QCoreApplication>
#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTextStream>

static const int Patience = 10000;

static QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

static void print(const QByteArray &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

// The next line, without its end; empty when the peer has closed or says nothing.
static QByteArray hear(QSslSocket &socket)
{
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(Patience))
            return QByteArray();
    return socket.readLine().trimmed();
}

static void say(QSslSocket &socket, const QByteArray &line)
{
    socket.write(line + "\r\n");
    socket.flush();
}

// Says a line, and prints the answer to its last line, the one without a '-' behind the number.
static void ask(QSslSocket &socket, const QByteArray &line)
{
    say(socket, line);
    QByteArray answer;
    do {
        answer = hear(socket);
        print(answer);
    } while (answer.size() > 3 && answer[3] == '-');
}

static int fail(const QSslSocket &socket, const char *what)
{
    print(QByteArray(what) + ": " + socket.errorString().toUtf8());
    return 1;
}

static int client(bool atOnce, quint16 port, const QString &caFile)
{
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(contents(caFile)));
    socket.setSslConfiguration(configuration);
    if (atOnce) {
        socket.connectToHostEncrypted(QStringLiteral("localhost"), port);
    } else {
        socket.connectToHost(QStringLiteral("localhost"), port);
        if (!socket.waitForConnected(Patience))
            return fail(socket, "not connected");
        print(hear(socket));
        ask(socket, "EHLO qt5");
        ask(socket, "STARTTLS");
        socket.startClientEncryption();
    }
    if (!socket.waitForEncrypted(Patience))
        return fail(socket, "not encrypted");
    print("encrypted");
    if (atOnce) {
        print(hear(socket));
        ask(socket, "hello from Qt 5");
    } else {
        ask(socket, "EHLO qt5");
        ask(socket, "MAIL FROM:<a@localhost>");
        ask(socket, "RCPT TO:<b@localhost>");
        ask(socket, "DATA");
        ask(socket, QByteArray("A line.\r\n").repeated(5000) + ".");
    }
    ask(socket, "QUIT");
    if (socket.state() != QAbstractSocket::UnconnectedState && !socket.waitForDisconnected(Patience))
        return fail(socket, "not closed");
    return 0;
}

class Server : public QTcpServer
{
public:
    Server(const QByteArray &certificate, const QByteArray &key)
        : m_certificate(certificate)
        , m_key(key)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        QSslSocket socket;
        socket.setSocketDescriptor(descriptor);
        socket.setLocalCertificate(QSslCertificate(m_certificate));
        socket.setPrivateKey(QSslKey(m_key, QSsl::Rsa));
        say(socket, "220 Qt 5");
        for (;;) {
            const QByteArray line = hear(socket);
            if (line.isEmpty())
                return;
            if (line == "STARTTLS") {
                say(socket, "220 Begin");
                socket.startServerEncryption();
                if (!socket.waitForEncrypted(Patience)) {
                    fail(socket, "not encrypted");
                    return;
                }
            } else if (line == "QUIT") {
                say(socket, "221 Bye");
                socket.disconnectFromHost();
                if (socket.state() != QAbstractSocket::UnconnectedState)
                    socket.waitForDisconnected(Patience);
                return;
            } else {
                say(socket, (socket.isEncrypted() ? "250 secret " : "250 plain ") + line);
            }
        }
    }

private:
    const QByteArray m_certificate;
    const QByteArray m_key;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString what = arguments.value(1);
    const quint16 port = arguments.value(2).toUShort();
    if (what != QLatin1String("server"))
        return client(what == QLatin1String("client-at-once"), port, arguments.value(3));
    Server server(contents(arguments.value(3)), contents(arguments.value(4)));
    if (!server.listen(QHostAddress::LocalHost, port))
        qFatal("cannot listen on %d", int(port));
    return app.exec();
}
