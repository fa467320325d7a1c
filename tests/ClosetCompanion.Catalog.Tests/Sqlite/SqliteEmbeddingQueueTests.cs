using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class SqliteEmbeddingQueueTests() : EmbeddingQueueContract(new SqlitePlace());
