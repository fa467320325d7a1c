using System.Diagnostics;
using System.IO.Compression;
using ClosetCompanion.Catalog.Import.Files;

namespace ClosetCompanion.Catalog.Tests.Import.Files;

public sealed class HostileTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_out_of_a_folder_and_round_in_it_are_not_followed()
    {
        var secret = _folder.Write("secret/secret.jpg", "secret");
        _folder.Write("shop/real.jpg", "picture");
        var shop = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(secret)!)!, "shop");
        File.CreateSymbolicLink(Path.Combine(shop, "link.jpg"), secret);
        Directory.CreateSymbolicLink(Path.Combine(shop, "out"), Path.GetDirectoryName(secret)!);
        Directory.CreateSymbolicLink(Path.Combine(shop, "round"), shop);
        using var files = FileTree.Open(shop);
        files.Files.ShouldBe(["real.jpg"]);
        foreach (var path in (string[])["link.jpg", "out/secret.jpg"])
        {
            var read = await files.ReadPictureAsync(path, TestContext.Current.CancellationToken);
            read.Problem.ShouldNotBeNull(path);
        }
    }

    [Fact]
    public async Task A_pipe_is_no_picture_and_nobody_waits_for_it()
    {
        _folder.Write("shop/real.jpg", "picture");
        var shop = Path.GetDirectoryName(_folder.Write("shop/other.jpg", "picture"))!;
        using (var make = Process.Start("mkfifo", Path.Combine(shop, "pipe.jpg")))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
            make.ExitCode.ShouldBe(0);
        }

        using var files = FileTree.Open(shop);
        var read = await files
            .ReadPictureAsync("pipe.jpg", TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        read.Problem.ShouldNotBeNull();
    }

    [Fact]
    public void An_archive_that_would_fill_the_disk_is_refused_before_anything_is_unpacked()
    {
        var path = Path.Combine(Path.GetDirectoryName(_folder.Write("x", "x"))!, "bomb.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            for (var number = 0; number < 4; number++)
            {
                using var entry = zip.CreateEntry($"{number}.jpg").Open();
                entry.Write(new byte[20 * 1024 * 1024]);
            }
        }

        new FileInfo(path).Length.ShouldBeLessThan(200_000);
        Should
            .Throw<CatalogException>(() => FileTree.Open(path))
            .Message.ShouldContain("unpacks to more than");
    }
}
