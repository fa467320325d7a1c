using System.IO.Compression;
using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Files;
using static ClosetCompanion.Catalog.Tests.MemorySource;

namespace ClosetCompanion.Catalog.Tests.Sqlite.Backup;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_of_the_database_is_a_store()
    {
        ICatalogStore store = await FilledAsync();
        string file = _folder.File("restored/closet.db");
        Directory.CreateDirectory(_folder.File("restored"));

        StoreBackup backup = await store.Maintenance.BackUpAsync(file);

        (backup.Products, backup.Pictures).ShouldBe((2, null));
        ICatalogStore restored = await SqliteStore.OpenAsync(_folder.File("restored"));
        (await restored.FindAsync("1")).Product.Title.ShouldBe("Shoe");
        (await restored.FindTextAsync("hat", 10)).Ranked.ShouldHaveSingleItem();
        await restored.ImportAsync(Rows(), "shop");
        (await restored.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("backup.db")]
    [InlineData("backup.zip")]
    public async Task A_backup_belongs_to_its_owner_alone_and_removes_what_a_killed_one_left(
        string name
    )
    {
        ICatalogStore store = await FilledAsync();
        string file = _folder.File(name);
        string[] left = [$".{name}.abc.def.partial", $".{name}.abc.def.partial-wal"];
        string[] others = [$".{name}.new.new.partial", ".other.zip.abc.def.partial", "mine.zip"];
        foreach (string path in left.Concat(others))
        {
            _folder.Write(path, "left");
        }
        foreach (string path in left.Append(others[1]).Append(others[2]))
        {
            File.SetLastWriteTimeUtc(_folder.File(path), DateTime.UtcNow.AddHours(-2));
        }

        await store.Maintenance.BackUpAsync(file);

        OwnerOnly.IsForOthers(new FileInfo(file)).ShouldBeFalse();
        left.ShouldAllBe(path => !File.Exists(_folder.File(path)));
        others.ShouldAllBe(path => File.Exists(_folder.File(path)));
    }

    [Fact]
    public async Task An_archive_unpacks_to_the_whole_store()
    {
        ICatalogStore store = await FilledAsync();
        string file = _folder.File("backup.zip");

        StoreBackup backup = await store.Maintenance.BackUpAsync(file);
        await ZipFile.ExtractToDirectoryAsync(file, _folder.File("restored"));

        backup.Pictures.ShouldBe(2);
        ICatalogStore restored = await SqliteStore.OpenAsync(_folder.File("restored"));
        (await restored.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
        StoreContents.Dump(_folder.File("restored")).ShouldBe(StoreContents.Dump(Data));
    }

    [Fact]
    public async Task Copies_one_moment_while_an_import_writes()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(Data);
        using var done = new CancellationTokenSource();
        Task writing = ImportEditionsAsync(store, done.Token);
        var counts = new List<int>();
        try
        {
            for (int round = 0; round < 5; round++)
            {
                string file = _folder.File($"backup{round}.zip");
                await store.Maintenance.BackUpAsync(file);
                string folder = _folder.File($"restored{round}");
                await ZipFile.ExtractToDirectoryAsync(file, folder);
                ICatalogStore restored = await SqliteStore.OpenAsync(folder);
                (await restored.Maintenance.CheckAsync())
                    .Findings.Where(f => !f.Harmless)
                    .ShouldBeEmpty();
                counts.Add((await restored.ReadAllAsync()).Count);
            }
        }
        finally
        {
            await done.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => writing);
        }

        counts.ShouldBeInOrder();
    }

    [Fact]
    public async Task Replaces_a_file_only_when_told_to()
    {
        ICatalogStore store = await FilledAsync();
        string file = _folder.Write("backup.db", "precious");

        var told = await Should.ThrowAsync<CatalogException>(() =>
            store.Maintenance.BackUpAsync(file)
        );
        (await File.ReadAllTextAsync(file)).ShouldBe("precious");
        StoreBackup backup = await store.Maintenance.BackUpAsync(file, overwrite: true);

        told.Message.ShouldContain("--force");
        backup.Bytes.ShouldBe(new FileInfo(file).Length);
    }

    [Theory]
    [InlineData("data/closet.db", "part of the store")]
    [InlineData("data/closet.db-wal", "part of the store")]
    [InlineData("data", "is a folder")]
    [InlineData("none/backup.db", "no folder")]
    public async Task Refuses_a_place_where_no_backup_can_be(string file, string words)
    {
        ICatalogStore store = await FilledAsync();

        var told = await Should.ThrowAsync<CatalogException>(() =>
            store.Maintenance.BackUpAsync(_folder.File(file), overwrite: true)
        );

        told.Message.ShouldContain(words);
        (await store.Maintenance.CheckAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_stopped()
    {
        ICatalogStore store = await FilledAsync();
        Directory.CreateDirectory(_folder.File("backups"));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            store.Maintenance.BackUpAsync(
                _folder.File("backups/backup.zip"),
                cancellationToken: stop.Token
            )
        );

        Directory.EnumerateFileSystemEntries(_folder.File("backups")).ShouldBeEmpty();
    }

    private static MemorySource Rows() => Of(Row("1", "Shoe", "a"), Row("2", "Hat", "b"));

    private async Task<ICatalogStore> FilledAsync()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(Data);
        await store.ImportAsync(Rows(), "shop");
        return store;
    }

    private static async Task ImportEditionsAsync(ICatalogStore store, CancellationToken done)
    {
        for (int edition = 0; ; edition++)
        {
            await store.ImportAsync(
                Of([
                    .. Enumerable
                        .Range(0, 20 * (edition + 1))
                        .Select(n => Row($"{n}", $"Shirt {n} of {edition}", $"{n} {edition}")),
                ]),
                "shop",
                null,
                done
            );
        }
    }
}
