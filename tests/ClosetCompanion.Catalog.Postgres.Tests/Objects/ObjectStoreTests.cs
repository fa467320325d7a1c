using System.Text;
using ClosetCompanion.Catalog.Postgres.Tests.Servers;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Catalog.Tests;

namespace ClosetCompanion.Catalog.Postgres.Tests.Objects;

/// <summary>A store whose pictures lie in storage of objects: checks, copies, deletions, and programs that look elsewhere.</summary>
public sealed class ObjectStoreTests : IAsyncLifetime
{
    private readonly ObjectStorePlace _place = new();
    private readonly TemporaryFolder _folder = new();
    private ICatalogStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("CLOSET_S3") is { Length: > 0 },
            "These look into the server of the tests, and CLOSET_S3 names another one."
        );
        _store = await _place.OpenAsync();
        await _store.PutAsync("shop", "1", "Shoe");
        await _store.PutAsync("shop", "2", "Boot");
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Each_picture_is_an_object_named_by_its_hash_and_the_database_has_no_bytes()
    {
        _place.Server.Objects.Count.ShouldBe(2);
        _place.Server.Objects.ShouldAllBe(one =>
            one.Key.EndsWith("/" + KeptPicture.Of(one.Value.Bytes).Hash, StringComparison.Ordinal)
        );
        (await CountAsync("picture_files")).ShouldBe(0);
    }

    [Fact]
    public async Task A_check_removes_what_a_crash_has_left_and_nothing_of_others()
    {
        await _store.KeepAsync("left by a crash", "just uploaded");
        Age("left by a crash");
        _place.Server.Objects["notes.txt"] = ([1], DateTimeOffset.UnixEpoch);

        StoreCheckReport told = await _store.Maintenance.CheckAsync();
        told.Findings.ShouldHaveSingleItem().Harmless.ShouldBeTrue();
        _place.Server.Objects.Count.ShouldBe(5);

        await _store.Maintenance.CheckAsync(repair: true);
        _place.Server.Objects.Count.ShouldBe(4);
        _place.Server.Objects.Keys.ShouldNotContain(NameOf("left by a crash"));
        (await _store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_check_tells_which_pictures_are_missing_and_which_are_damaged()
    {
        _place.Server.Objects.TryRemove(NameOf("picture of 1"), out _);
        _place.Server.Objects[NameOf("picture of 2")] = ([1, 2], DateTimeOffset.UtcNow);

        IReadOnlyList<StoreFinding> found = (
            await _store.Maintenance.CheckAsync(repair: true)
        ).Findings;

        found.Count.ShouldBe(2);
        found[0].Examples.ShouldHaveSingleItem().ShouldContain("of product 1 of shop");
        found[1].Examples.ShouldHaveSingleItem().ShouldContain("of product 2 of shop");
        _place.Server.Objects.ShouldBeEmpty();
        // Keeping it again puts it back.
        await _store.PutAsync("shop", "2", "Boot");
        (await _store.ReadPictureAsync(HashOf("picture of 2"))).ShouldBe("picture of 2");
    }

    [Fact]
    public async Task Nobody_is_deleted_while_their_pictures_could_not_be()
    {
        await _store.PutAsync(new CatalogueName("mine", "ann"), "3", "Scarf");
        _place.Server.Misbehaviour = Misbehaviour.Unavailable;

        (
            await Should.ThrowAsync<CatalogException>(() => _store.People.DeleteAsync("ann"))
        ).IsUnreachable.ShouldBeTrue();

        _place.Server.Misbehaviour = Misbehaviour.None;
        (await _store.People.DeleteAsync("ann")).Products.ShouldBe(1);
        _place.Server.Objects.Keys.ShouldNotContain(NameOf("picture of 3"));
        _place.Server.Objects.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_copy_moves_pictures_into_the_database_and_back()
    {
        await using PostgresStore inside = await PostgresStore.OpenAsync(
            await TestDatabases.Current.MakeAsync(isStore: true)
        );
        await using var back = new ObjectStorePlace();
        ICatalogStore outside = await back.OpenAsync();

        await StoreCopy.RunAsync(_store, inside);
        await StoreCopy.RunAsync(inside, outside);

        (await inside.ReadPictureAsync(HashOf("picture of 1"))).ShouldBe("picture of 1");
        (await outside.ReadPictureAsync(HashOf("picture of 2"))).ShouldBe("picture of 2");
        back.Server.Objects.Count.ShouldBe(2);
        (await outside.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_has_the_pictures()
    {
        StoreBackup backup = await _store.Maintenance.BackUpAsync(_folder.File("backup.zip"));

        backup.Pictures.ShouldBe(2);
    }

    [Fact]
    public async Task A_copy_into_the_same_place_is_refused()
    {
        string text = await TestDatabases.Current.MakeAsync(isStore: true);
        string place = _place.Server.PlaceOf(NameOf("picture of 1").Split('/')[0]);
        await using PostgresStore other = await PostgresStore.OpenAsync($"{text};Pictures={place}");

        (
            await Should.ThrowAsync<CatalogException>(() => StoreCopy.RunAsync(_store, other))
        ).Message.ShouldContain("Name another prefix");
    }

    [Fact]
    public async Task A_program_that_looks_for_the_pictures_elsewhere_is_told_where_they_are()
    {
        (await ShouldRefuseAsync(_place.Database)).ShouldContain(
            "nothing names that storage. Set CLOSET_PICTURES=s3://pictures/"
        );
        (
            await ShouldRefuseAsync($"{_place.Database};Pictures={_place.Server.PlaceOf("other")}")
        ).ShouldContain(", not in s3://pictures/other.");
        string inside = await TestDatabases.Current.MakeAsync(isStore: true);
        await using (PostgresStore store = await PostgresStore.OpenAsync(inside))
        {
            await store.PutAsync("shop", "1", "Shoe");
        }
        (
            await ShouldRefuseAsync($"{inside};Pictures={_place.Server.PlaceOf("other")}")
        ).ShouldContain("lie in its database");
    }

    private static async Task<string> ShouldRefuseAsync(string text) =>
        (await Should.ThrowAsync<CatalogException>(() => PostgresStore.OpenAsync(text))).Message;

    private static string HashOf(string picture) =>
        KeptPicture.Of(Encoding.UTF8.GetBytes(picture)).Hash;

    private string NameOf(string picture) =>
        _place.Server.Objects.Keys.FirstOrDefault(name =>
            name.EndsWith(HashOf(picture), StringComparison.Ordinal)
        ) ?? HashOf(picture);

    private void Age(string picture)
    {
        string name = NameOf(picture);
        _place.Server.Objects[name] = (
            _place.Server.Objects[name].Bytes,
            DateTimeOffset.UtcNow.AddHours(-2)
        );
    }

    private async Task<long> CountAsync(string table)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_place.Database + ";Pooling=false");
        await using var count = source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
