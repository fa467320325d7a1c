using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class SqlitePersonDeletionTests() : PersonDeletionContract(new SqlitePlace());
