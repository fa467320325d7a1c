namespace ClosetCompanion.Files.Tests;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(Durability.PowerCut)]
    [InlineData(Durability.ProcessEnd)]
    public async Task Writes_bytes_texts_and_streams(Durability durability)
    {
        var token = TestContext.Current.CancellationToken;
        WholeFile.Write(_folder["span"], "one"u8, durability);
        WholeFile.Write(_folder["stream"], stream => stream.Write("two"u8), durability);
        await WholeFile.WriteAsync(_folder["bytes"], "three"u8.ToArray(), token, durability);
        await WholeFile.WriteTextAsync(_folder["text"], "vier ü", token, durability);

        File.ReadAllBytes(_folder["span"]).ShouldBe("one"u8.ToArray());
        File.ReadAllBytes(_folder["stream"]).ShouldBe("two"u8.ToArray());
        File.ReadAllBytes(_folder["bytes"]).ShouldBe("three"u8.ToArray());
        File.ReadAllBytes(_folder["text"]).ShouldBe("vier ü"u8.ToArray());
        _folder.Names().ShouldBe(["bytes", "span", "stream", "text"]);
    }

    [Fact]
    public void Replaces_what_was_there_and_makes_the_folders_that_are_missing()
    {
        var path = _folder["some/where/file"];
        WholeFile.Write(path, "a long first version"u8);
        WholeFile.Write(path, "short"u8);

        File.ReadAllBytes(path).ShouldBe("short"u8.ToArray());
        Directory.EnumerateFileSystemEntries(_folder["some/where"]).ShouldBe([path]);
    }

    [Fact]
    public void A_reader_keeps_the_version_that_it_opened()
    {
        var path = _folder["file"];
        WholeFile.Write(path, "old"u8);
        using var reader = new StreamReader(File.OpenRead(path));

        WholeFile.Write(path, "new"u8);

        reader.ReadToEnd().ShouldBe("old");
        File.ReadAllText(path).ShouldBe("new");
    }

    [Fact]
    public void A_failure_midway_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder["file"];
        WholeFile.Write(path, "old"u8);

        Should.Throw<InvalidOperationException>(() =>
            WholeFile.Write(
                path,
                stream =>
                {
                    stream.Write("half"u8);
                    stream.Flush();
                    throw new InvalidOperationException();
                }
            )
        );

        File.ReadAllText(path).ShouldBe("old");
        _folder.Names().ShouldBe(["file"]);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_the_old_file_and_nothing_else()
    {
        using var stop = new CancellationTokenSource();
        var path = _folder["file"];
        WholeFile.Write(path, "old"u8);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            WholeFile.WriteAsync(
                path,
                async (stream, token) =>
                {
                    await stream.WriteAsync("half"u8.ToArray(), token);
                    await stop.CancelAsync();
                    await stream.WriteAsync("rest"u8.ToArray(), token);
                },
                stop.Token
            )
        );

        File.ReadAllText(path).ShouldBe("old");
        _folder.Names().ShouldBe(["file"]);
    }

    [Fact]
    public void A_folder_of_that_name_is_refused_and_nothing_is_left()
    {
        Directory.CreateDirectory(_folder["taken"]);

        Should
            .Throw<Exception>(() => WholeFile.Write(_folder["taken"], "text"u8))
            .ShouldBeAssignableTo<SystemException>();

        _folder.Names().ShouldBe(["taken"]);
    }

    [Fact]
    public void Two_writers_at_once_leave_one_whole_file()
    {
        var path = _folder["file"];
        Parallel.For(0, 40, version => WholeFile.Write(path, Contents.Of(version)));

        Contents.AreWhole(File.ReadAllBytes(path)).ShouldBeTrue();
        _folder.Names().ShouldBe(["file"]);
    }

    [Fact]
    public void Lies_in_the_folder_that_was_named_until_it_is_complete()
    {
        Directory.CreateDirectory(_folder["incoming"]);
        using var watcher = new FileSystemWatcher(_folder["incoming"]);
        using var made = new ManualResetEventSlim();
        watcher.Created += (_, _) => made.Set();
        watcher.EnableRaisingEvents = true;

        WholeFile.Write(
            _folder["ab/abcd"],
            "picture"u8,
            Durability.ProcessEnd,
            _folder["incoming"]
        );

        made.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken).ShouldBeTrue();
        _folder.Names().ShouldBe(["ab", "ab/abcd", "incoming"]);
    }

    public void Dispose() => _folder.Dispose();
}
