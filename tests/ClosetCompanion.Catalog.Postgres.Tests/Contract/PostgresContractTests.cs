using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Postgres.Tests.Contract;

// What every store promises, held by this one.

public sealed class PostgresAccountTests() : AccountContract(new PostgresPlace());

public sealed class PostgresChangeTests() : ChangeContract(new PostgresPlace());

public sealed class PostgresClosetTests() : ClosetContract(new PostgresPlace());

public sealed class PostgresConcurrencyTests() : ConcurrencyContract(new PostgresPlace());

public sealed class PostgresEmbeddingTests() : EmbeddingContract(new PostgresPlace());

public sealed class PostgresEmbeddingQueueTests() : EmbeddingQueueContract(new PostgresPlace());

public sealed class PostgresFeedTests() : FeedContract(new PostgresPlace());

public sealed class PostgresFetchTests() : FetchContract(new PostgresPlace());

public sealed class PostgresHookTests() : HookContract(new PostgresPlace());

public sealed class PostgresJobTests() : JobContract(new PostgresPlace());

public sealed class PostgresKeyTests() : KeyContract(new PostgresPlace());

public sealed class PostgresMaintenanceTests() : MaintenanceContract(new PostgresPlace());

public sealed class PostgresOutfitTests() : OutfitContract(new PostgresPlace());

public sealed class PostgresPatchTests() : PatchContract(new PostgresPlace());

public sealed class PostgresPeopleTests() : PeopleContract(new PostgresPlace());

public sealed class PostgresPeopleMoveTests() : PeopleMoveContract(new PostgresPlace());

public sealed class PostgresPersonDeletionTests() : PersonDeletionContract(new PostgresPlace());

public sealed class PostgresPersonImportTests() : PersonImportContract(new PostgresPlace());

public sealed class PostgresPictureTests() : PictureContract(new PostgresPlace());

public sealed class PostgresProductTests() : ProductContract(new PostgresPlace());

public sealed class PostgresReplayTests() : ReplayContract(new PostgresPlace());

public sealed class PostgresScopeTests() : ScopeContract(new PostgresPlace());

public sealed class PostgresSettingTests() : SettingContract(new PostgresPlace());

public sealed class PostgresTemporaryTests() : TemporaryContract(new PostgresPlace());

public sealed class PostgresTextTests() : TextContract(new PostgresPlace());

public sealed class PostgresViewTests() : ViewContract(new PostgresPlace());
