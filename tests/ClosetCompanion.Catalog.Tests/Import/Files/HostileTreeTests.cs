using System.Buffers.Binary;
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

    [Fact]
    public void An_archive_that_names_millions_of_files_is_refused_before_they_are_listed()
    {
        // 46 bytes for each file, and an end that says there is one.
        const int files = 1_000_000;
        var bytes = new byte[(files * 46) + 22];
        for (var file = 0; file < files; file++)
        {
            "PK\u0001\u0002"u8.CopyTo(bytes.AsSpan(file * 46));
        }

        var end = bytes.AsSpan(files * 46);
        "PK\u0005\u0006"u8.CopyTo(end);
        end[8] = end[10] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], files * 46);
        var path = Path.Combine(Path.GetDirectoryName(_folder.Write("x", "x"))!, "many.zip");
        File.WriteAllBytes(path, bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Should
            .Throw<CatalogException>(() => FileTree.Open(path))
            .Message.ShouldContain("more than 300,000 files");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4_000_000);
    }

    [Fact]
    public void The_number_of_files_is_counted_where_a_large_archive_keeps_it_too()
    {
        var path = Path.Combine(Path.GetDirectoryName(_folder.Write("x", "x"))!, "large.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            for (var number = 0; number < 70_000; number++)
            {
                zip.CreateEntry($"{number}.jpg");
            }
        }

        using var archive = FileTree.Open(path);
        archive.Files.Count().ShouldBe(70_000);
    }
}
