using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class SqliteOutfitTests() : OutfitContract(new SqlitePlace());
