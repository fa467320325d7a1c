using ClosetCompanion.Catalog.Tests.Contract;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

// What every store promises of pictures, held where they lie in storage of objects.

public sealed class ObjectPictureTests() : PictureContract(new ObjectStorePlace());

public sealed class ObjectScopeTests() : ScopeContract(new ObjectStorePlace());

public sealed class ObjectMaintenanceTests() : MaintenanceContract(new ObjectStorePlace());

public sealed class ObjectClosetTests() : ClosetContract(new ObjectStorePlace());

public sealed class ObjectPersonDeletionTests() : PersonDeletionContract(new ObjectStorePlace());

public sealed class ObjectConcurrencyTests() : ConcurrencyContract(new ObjectStorePlace());
