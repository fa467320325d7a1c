using Dapper;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Connections;

/// <summary>A transaction that writes. SQLite lets in one at a time, so versions rise in the order of the commits.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly SqliteTransaction _transaction;
    private readonly Lazy<long> _version;
    private readonly HashSet<long> _raised = [];

    public WriteTransaction(SqliteConnection connection)
    {
        Connection = connection;
        _transaction = connection.BeginTransaction();
        _version = new Lazy<long>(() => StoreVersion.Read(connection) + 1);
    }

    /// <summary>What to write with; its commands are part of the transaction.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>The version that everything touched by this transaction gets.</summary>
    public long Version => _version.Value;

    /// <summary>Raises the version of a catalogue that is changed; once is enough.</summary>
    public void Raise(long catalogue)
    {
        if (_raised.Add(catalogue))
        {
            Connection.Execute(
                "UPDATE catalogues SET version = @version WHERE key = @catalogue",
                new { version = Version, catalogue }
            );
        }
    }

    public void Commit() => _transaction.Commit();

    public void Dispose() => _transaction.Dispose();
}
