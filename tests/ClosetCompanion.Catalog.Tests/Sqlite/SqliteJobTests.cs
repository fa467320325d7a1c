using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class SqliteJobTests() : JobContract(new SqlitePlace());
