using System.Text.Json;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Cli.Tests.Commands.Models;

public sealed class ModelsCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-models-");
    private string _published = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_root.FullName, "data");

    public async ValueTask InitializeAsync() =>
        _published = await RandomClip.WriteAsync(
            Path.Combine(_root.FullName, "published"),
            Cancellation
        );

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lists_the_model_that_comes_with_the_program_and_those_that_can_be_had()
    {
        var run = await RunAsync("models", "list");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("closet-mini");
        run.Out.ShouldContain("96x128");
        run.Out.ShouldContain("default");
        run.Out.ShouldContain("fashion-clip");
        Directory.Exists(Data).ShouldBeFalse("looking makes nothing");
    }

    [Fact]
    public async Task Adds_lists_tells_verifies_and_removes_a_model()
    {
        (await RunAsync("models", "add", _published, "--name", "mine")).Out.ShouldContain(
            "--model mine"
        );

        using var list = JsonDocument.Parse((await RunAsync("models", "list", "--json")).Out);
        var mine = list
            .RootElement.EnumerateArray()
            .Single(model => model.GetProperty("name").GetString() == "mine");
        mine.GetProperty("dimensions").GetInt32().ShouldBe(RandomClip.Dimensions);
        mine.GetProperty("width").GetInt32().ShouldBe(16);
        mine.GetProperty("bundled").GetBoolean().ShouldBeFalse();
        mine.GetProperty("bytes").GetInt64().ShouldBeGreaterThan(1_000_000);
        mine.GetProperty("precisions")[0].GetString().ShouldBe("fp32");

        var info = await RunAsync("models", "info", "mine");
        info.Out.ShouldContain("16x16");
        info.Out.ShouldContain("77 tokens");

        var verify = await RunAsync("models", "verify");
        verify.ExitCode.ShouldBe(0, verify.Error);
        verify.Out.ShouldContain("mine: good");
        verify.Out.ShouldContain("closet-mini: good");

        (await RunAsync("models", "remove", "mine")).ExitCode.ShouldBe(2);
        var removed = await RunAsync("models", "remove", "mine", "--yes");
        removed.ExitCode.ShouldBe(0, removed.Error);
        (await RunAsync("models", "list")).Out.ShouldNotContain("mine ");
    }

    [Fact]
    public async Task Names_the_model_and_the_file_that_has_changed()
    {
        await RunAsync("models", "add", _published, "--name", "mine");
        await File.AppendAllTextAsync(
            Path.Combine(Data, "models", "mine", "vocab.json"),
            " ",
            Cancellation
        );

        var run = await RunAsync("models", "verify");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("mine: vocab.json");
        run.Out.ShouldContain("closet-mini: good");
    }

    [Fact]
    public async Task Does_not_remove_the_model_that_comes_with_the_program()
    {
        var run = await RunAsync("models", "remove", "closet-mini", "--yes");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("came with the program");
    }

    [Fact]
    public async Task Pulls_a_model_from_a_hub_by_its_short_name()
    {
        await using var hub = await HubServer.StartAsync(Cancellation);
        hub.Publish("patrickjohncyh/fashion-clip", _published);
        hub.Troubles.Enqueue(new Trouble { DropsAfter = 1_000_000 });

        var run = await RunAsync("models", "pull", "fashion-clip", "--hub", hub.Address);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("fashion-clip is ready: 8 dimensions");
        run.Error.ShouldContain("trying again");
        hub.ForWeights[^1].Range.ShouldBe("bytes=1000000-");

        var again = await RunAsync("models", "pull", "fashion-clip", "--hub", hub.Address);
        again.ExitCode.ShouldBe(0, again.Error);
        again.Out.ShouldContain("here already");
    }

    [Fact]
    public async Task Pulls_from_a_folder_that_stands_for_the_hub()
    {
        var shelf = Path.Combine(_root.FullName, "shelf");
        await RandomClip.WriteAsync(
            Path.Combine(shelf, "openai", "clip-vit-base-patch32"),
            Cancellation
        );

        var run = await RunAsync("models", "pull", "openai/clip-vit-base-patch32", "--hub", shelf);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("clip-vit-base-patch32 is ready");
    }

    [Fact]
    public async Task Says_how_to_go_on_when_the_hub_is_out_of_reach()
    {
        var hub = await HubServer.StartAsync(Cancellation);
        var address = hub.Address;
        await hub.DisposeAsync();

        var run = await RunAsync("models", "pull", "fashion-clip", "--hub", address);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("closet models add FOLDER");
        run.Error.ShouldContain("CLOSET_HUB");
    }

    [Theory]
    [InlineData("models", "pull")]
    [InlineData("models", "add")]
    [InlineData("models", "remove")]
    [InlineData("embed", "--text-file", "x", "--output", "y", "--precision", "fp64")]
    public async Task Leads_to_the_help_of_the_very_command(params string[] args)
    {
        var run = await ClosetRun.OfAsync(args);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"closet {string.Join(' ', args.TakeWhile(IsCommand))} --help");
    }

    [Fact]
    public async Task Searches_with_a_model_by_its_name_and_tells_where_it_is_in_use()
    {
        await using var workplace = await Workplace.CreateAsync();
        string[] data = ["--data", workplace.DataFolder];
        await using (await workplace.OpenAsync(ColourSource.OfFive())) { }
        await ClosetRun.OfAsync(["models", "add", workplace.ModelFolder, .. data]);

        var search = await ClosetRun.OfAsync(["search", "red", "--model", "colours", .. data]);
        var list = await ClosetRun.OfAsync(["models", "list", .. data]);

        search.ExitCode.ShouldBe(0, search.Error);
        search.Out.ShouldContain("Red shirt");
        list.Out.ShouldContain("5 pictures of the store");
    }

    private static bool IsCommand(string word) => !word.StartsWith('-');

    private Task<ClosetRun> RunAsync(params string[] args) =>
        ClosetRun.OfAsync([.. args, "--data", Data]);
}
