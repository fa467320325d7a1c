using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Clip.Safetensors;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Registry;

public sealed class ModelRegistryTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private string _published = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ModelRegistry Registry => new(_folder["home"], _folder["bundled"]);

    public async ValueTask InitializeAsync() =>
        _published = await RandomClip.WriteAsync(_folder["My Clip"], Cancellation);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Adds_a_published_folder_under_its_name()
    {
        var added = await AddAsync(_published);

        added.Name.ShouldBe("my-clip");
        added.Folder.ShouldBe(_folder["home/my-clip"]);
        added.Bytes.ShouldBeGreaterThan(1_000_000);
        added.Manifest!.Id.ShouldBe("my-clip");
        Registry.List().ShouldHaveSingleItem().Manifest!.Hash.ShouldBe(added.Manifest.Hash);
        Registry.Locate("my-clip").ShouldBe(added.Folder);
        await Registry.VerifyAsync("my-clip", Cancellation);
    }

    [Fact]
    public async Task Adds_a_folder_in_our_layout_under_another_name_and_keeps_its_identity()
    {
        var first = await AddAsync(_published);

        var second = await AddAsync(first.Folder, "second");

        second.Manifest!.Id.ShouldBe("second");
        second.Manifest.Hash.ShouldBe(first.Manifest!.Hash);
        Registry.List().Select(model => model.Name).ShouldBe(["my-clip", "second"]);
    }

    [Fact]
    public async Task Names_a_folder_of_the_hubs_own_cache_after_its_model()
    {
        var cached = _folder["models--openai--Clip-X/snapshots/0123abcd"];
        await RandomClip.WriteAsync(cached, Cancellation);

        (await AddAsync(cached)).Name.ShouldBe("clip-x");
    }

    [Fact]
    public async Task Lists_the_bundled_models_first_and_never_touches_them()
    {
        await BundleAsync("mini");
        await AddAsync(_published);

        Registry
            .List()
            .Select(model => (model.Name, model.IsBundled))
            .ShouldBe([("mini", true), ("my-clip", false)]);
        (await RefusalAsync(() => Registry.RemoveAsync("mini", Cancellation))).ShouldContain(
            "came with the program"
        );
        (await RefusalAsync(() => AddAsync(_published, "mini"))).ShouldContain("already");
        Directory.Exists(_folder["bundled/mini"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("päper")]
    public async Task Refuses_a_name_that_is_none(string name) =>
        (await RefusalAsync(() => AddAsync(_published, name))).ShouldContain("cannot be named");

    [Fact]
    public async Task Refuses_a_name_that_is_taken()
    {
        await AddAsync(_published);
        (await RefusalAsync(() => AddAsync(_published))).ShouldContain(
            "closet models remove my-clip"
        );
    }

    [Fact]
    public async Task Refuses_a_folder_that_is_no_model()
    {
        Directory.CreateDirectory(_folder["empty"]);
        (await RefusalAsync(() => AddAsync(_folder["empty"]))).ShouldContain("config.json");
        (await RefusalAsync(() => AddAsync(_folder["nowhere"]))).ShouldContain("no folder");
        (await RefusalAsync(() => AddAsync(Path.Combine(_published, "config.json")))).ShouldContain(
            "is a file"
        );
        Registry.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_weights_that_are_only_pickled()
    {
        File.Move(
            Path.Combine(_published, "model.safetensors"),
            Path.Combine(_published, "pytorch_model.bin")
        );
        (await RefusalAsync(() => AddAsync(_published))).ShouldContain("pytorch_model.bin");
    }

    [Fact]
    public async Task Refuses_weights_that_give_no_unit_vectors()
    {
        var path = Path.Combine(_published, "model.safetensors");
        SafetensorsTensor[] broken;
        using (var file = SafetensorsFile.Open(path))
        {
            broken =
            [
                .. file.Tensors.Values.Select(tensor =>
                    SafetensorsTensor.Of<float>(
                        tensor.Name,
                        tensor.Shape,
                        tensor.Name == "visual_projection.weight"
                            ? Enumerable
                                .Repeat(float.NaN, file.ReadFloat32(tensor.Name).Length)
                                .ToArray()
                            : file.ReadFloat32(tensor.Name)
                    )
                ),
            ];
        }
        await SafetensorsWriter.WriteAsync(path, broken, cancellationToken: Cancellation);

        (await RefusalAsync(() => AddAsync(_published))).ShouldContain("no unit vector");
        Registry.List().ShouldBeEmpty();
        UploadCleanup().ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_model_folder_whose_files_have_changed()
    {
        var first = await AddAsync(_published);
        await File.AppendAllTextAsync(Path.Combine(first.Folder, "merges.txt"), "\n", Cancellation);

        (await RefusalAsync(() => Registry.VerifyAsync("my-clip", Cancellation))).ShouldContain(
            "merges.txt"
        );
        (await RefusalAsync(() => AddAsync(first.Folder, "copy"))).ShouldContain("merges.txt");
        Registry.List().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lists_a_model_that_has_lost_a_file_with_what_is_wrong()
    {
        var added = await AddAsync(_published);
        File.Delete(Path.Combine(added.Folder, "text.onnx"));

        var listed = Registry.List().ShouldHaveSingleItem();
        listed.Manifest.ShouldBeNull();
        listed.Problem!.ShouldContain("text.onnx");
    }

    [Fact]
    public async Task Leaves_nothing_of_an_add_that_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Registry.AddAsync(
                _published,
                progress: new StopAt(stop, "Converting"),
                cancellationToken: stop.Token
            )
        );

        Registry.List().ShouldBeEmpty();
        UploadCleanup().ShouldBeEmpty();
    }

    [Fact]
    public async Task Clears_away_what_a_killed_add_left()
    {
        // A killed process cannot tidy up; this is what one leaves.
        Directory.CreateDirectory(_folder["home/.staging/other"]);
        await File.WriteAllTextAsync(
            _folder["home/.staging/other/text.onnx"],
            "half",
            Cancellation
        );
        Registry.List().ShouldBeEmpty();

        await AddAsync(_published);

        UploadCleanup().ShouldBeEmpty();
    }

    [Fact]
    public async Task Adds_several_models_at_once_one_after_the_other()
    {
        var names = Enumerable.Range(0, 4).Select(number => $"model-{number}").ToArray();
        await Task.WhenAll(names.Select(name => AddAsync(_published, name)));

        Registry.List().Select(model => model.Name).ShouldBe(names);
        Registry.List().ShouldAllBe(model => model.Problem == null);
    }

    [Fact]
    public async Task Removes_a_model_whole()
    {
        await AddAsync(_published);
        await Registry.RemoveAsync("my-clip", Cancellation);

        Registry.List().ShouldBeEmpty();
        Directory.Exists(_folder["home/my-clip"]).ShouldBeFalse();
        Directory.Exists(_published).ShouldBeTrue();
        (await RefusalAsync(() => Registry.RemoveAsync("my-clip", Cancellation))).ShouldContain(
            "There is no model 'my-clip'"
        );
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../My Clip")]
    [InlineData(".staging")]
    public async Task Removes_nothing_outside_of_its_home(string name)
    {
        await AddAsync(_published);
        await RefusalAsync(() => Registry.RemoveAsync(name, Cancellation));
        Directory.Exists(_published).ShouldBeTrue();
        Registry.List().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Removes_what_was_fetched_of_a_model_that_never_was()
    {
        Directory.CreateDirectory(_folder["home/.downloads/fashion-clip/0123"]);
        await Registry.RemoveAsync("fashion-clip", Cancellation);
        Directory.Exists(_folder["home/.downloads/fashion-clip"]).ShouldBeFalse();
    }

    [Fact]
    public void Says_how_to_get_a_model_that_is_not_here() =>
        Should
            .Throw<ModelException>(() => Registry.Locate("fashion-clip"))
            .Message.ShouldContain("closet models pull fashion-clip");

    [Fact]
    public async Task A_name_comes_before_a_folder_and_a_folder_needs_no_name()
    {
        var added = await AddAsync(_published);

        (await Registry.ResolveAsync("my-clip", null, Cancellation)).ShouldBe(added.Folder);
        (await Registry.ResolveAsync(added.Folder, null, Cancellation)).ShouldBe(added.Folder);
    }

    [Fact]
    public async Task Converts_a_published_folder_once_and_again_when_it_changes()
    {
        var first = await ResolveAsync();
        var written = File.GetLastWriteTimeUtc(Path.Combine(first, "model.json"));
        var again = await ResolveAsync();
        await RandomClip.WriteAsync(_published, Cancellation, seed: 2);
        var changed = await ResolveAsync();

        again.ShouldBe(first);
        File.GetLastWriteTimeUtc(Path.Combine(first, "model.json")).ShouldBe(written);
        changed.ShouldNotBe(first);
        ModelManifestJson.Read(changed).Hash.ShouldNotBe(ModelManifestJson.Read(first).Hash);
        Registry.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_the_few_converted_folders_that_were_used_last()
    {
        var folders = new List<string>();
        for (var seed = 1; seed <= 6; seed++)
        {
            await RandomClip.WriteAsync(_published, Cancellation, seed);
            folders.Add(await ResolveAsync());
        }

        folders.Select(Directory.Exists).ShouldBe([false, false, true, true, true, true]);
    }

    private async Task BundleAsync(string name) =>
        await new ModelRegistry(_folder["bundled"]).AddAsync(
            _published,
            name,
            cancellationToken: Cancellation
        );

    private Task<InstalledModel> AddAsync(string source, string? name = null) =>
        Registry.AddAsync(source, name, cancellationToken: Cancellation);

    private Task<string> ResolveAsync() => Registry.ResolveAsync(_published, null, Cancellation);

    private static async Task<string> RefusalAsync(Func<Task> work) =>
        (await Should.ThrowAsync<ModelException>(work)).Message;

    private IEnumerable<string> UploadCleanup() =>
        Directory
            .EnumerateFiles(_folder["home"], "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder["home"], path))
            .Where(path => path[0] == '.' && path != ".lock");

    private sealed class StopAt(CancellationTokenSource stop, string step)
        : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value)
        {
            if (value.Step == step)
            {
                stop.Cancel();
            }
        }
    }
}
