static int total( QValueList<int> values ) {
    int n = 0;
    values.append( 3 );
    for ( QValueList<int>::ConstIterator it = values.begin(); it != values.end(); ++it ) n += *it;
    return n;
}

static void extend( QStringList &list, const QString &by ) {
    list << by;
    list.first() += "'";
}

static QStringList made( int n ) {
    QStringList r;
    for ( int i = 0; i < n; i++ ) r.append( QString::number( i ) );
    return r;
}

static int sum( const QMap<QString, int> &map ) {
    QMap<QString, int> c = map;
    c["sum"] = 1;
    int n = 0;
    for ( QMap<QString, int>::Iterator it = c.begin(); it != c.end(); ++it ) n += it.data();
    return n;
}
