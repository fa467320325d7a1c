using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Tests.Sqlite;

public sealed class PictureFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_picture_leaves_no_half_written_file_behind()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.KeepAsync("a picture")));

        Directory.GetFiles(_folder.File("pictures/incoming")).ShouldBeEmpty();
        StoreContents.PictureFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_truncated_picture_is_written_anew_when_it_is_kept_again()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        KeptPicture kept = (await store.KeepAsync("a picture"))[0];
        await File.WriteAllTextAsync(StoreContents.PicturePath(_folder.Path, kept.Hash), "a pi");

        (await store.KeepAsync("a picture")).ShouldBe([kept]);

        (await store.ReadPictureAsync(kept.Hash)).ShouldBe("a picture");
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_gone_when_the_next_import_begins()
    {
        ICatalogStore store = await SqliteStore.OpenAsync(_folder.Path);
        string half = _folder.Write("pictures/incoming/half", "ha");

        await using IAsyncDisposable? held = await store.Products.TryHoldAsync();

        File.Exists(half).ShouldBeFalse();
    }
}
