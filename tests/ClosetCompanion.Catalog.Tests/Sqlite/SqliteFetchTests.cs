using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class SqliteFetchTests() : FetchContract(new SqlitePlace());
