using ClosetCompanion.Training.Ablation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Tests.Runs;

namespace ClosetCompanion.Training.Tests.Ablation;

public sealed class AblationRunTests : IDisposable
{
    private const string Rest = """
          "seed": 4,
          "model": {
            "dimensions": 16,
            "image": { "width": 32, "height": 32, "resize": "pad", "mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25] },
            "picture": { "widths": [8, 16], "blocks": [1, 1] },
            "vocabularyMerges": 40,
            "text": { "contextLength": 12, "width": 16, "layers": 1, "heads": 2 }
          },
          "data": { "developmentTitles": 4, "products": 60 },
          "optimiser": { "weightDecay": 0.05, "gradientClip": 1, "learningRate": 0.002 },
          "schedule": {
            "warmUpSteps": 2,
        """;

    private const string AllLearns = """
        "phases": [{ "epochs": 2 }],
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("closet-ablation-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Compares_recipes_and_keeps_what_has_ended()
    {
        await WriteAsync("1-plain.json", "the plain one", AllLearns + "\"batchSize\": 16");
        await WriteAsync("2-broken.json", "no recipe", AllLearns + "\"batchSize\": 1");
        await new ShapesSource(perTitle: 6, seed: 2).WriteAsync(At("shapes"), Token);

        var (first, rows) = await RunAsync();

        rows.ShouldHaveSingleItem().Name.ShouldBe("1-plain");
        rows[0].Steps.ShouldBe(6);
        rows[0].Development.Gallery.ShouldBe(4);
        rows[0].Others.Keys.ShouldBe(["kind", "colour"]);
        first.ShouldContain("1-plain: R@1");
        first.ShouldContain("2-broken.json: ");
        first.ShouldContain("batchSize must be at least 2");
        var log = File.GetLastWriteTimeUtc(At("work/1-plain/log.jsonl"));

        await WriteAsync("2-broken.json", "smaller batches", AllLearns + "\"batchSize\": 8");
        var (second, all) = await RunAsync();

        all.Select(row => row.Name).ShouldBe(["1-plain", "2-broken"]);
        all[0].Development.ShouldBe(rows[0].Development);
        all[0].Minutes.ShouldBe(rows[0].Minutes);
        File.GetLastWriteTimeUtc(At("work/1-plain/log.jsonl")).ShouldBe(log);
        second.ShouldContain("| 1-plain | the plain one |");
        (await File.ReadAllTextAsync(At("work/table.md"), Token)).ShouldContain(
            "| 2-broken | smaller batches |"
        );
    }

    [Fact]
    public async Task Rows_with_the_same_towers_and_things_read_them_once()
    {
        const string HeadsAlone = """
            "phases": [{ "epochs": 1, "headsAlone": true, "pictureRate": 0, "textRate": 0 }],
            """;
        await WriteAsync("1-large.json", "large batches", HeadsAlone + "\"batchSize\": 16");
        await WriteAsync("2-small.json", "small batches", HeadsAlone + "\"batchSize\": 8");
        await new ShapesSource(perTitle: 6, seed: 2).WriteAsync(At("shapes"), Token);

        var (_, rows) = await RunAsync();

        rows.Select(row => row.Steps).ShouldBe([3, 7]);
        Directory
            .GetFiles(At("work"), "known-*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(At("work/data/60-40"), file).Split('-')[1])
            .Order(StringComparer.Ordinal)
            .ShouldBe(["products", "texts"]);
    }

    [Fact]
    public async Task Every_recipe_of_the_repository_can_be_read()
    {
        var recipes = Path.Combine(FashionSet.RepositoryRoot(), "recipes");
        // That of `closet-train feedback` has settings of its own; FeedbackRecipeTests reads it.
        string[] files =
        [
            .. Directory
                .GetFiles(recipes, "*.json", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "feedback.json"),
        ];
        files.Length.ShouldBeGreaterThan(10);
        foreach (var file in files)
        {
            (await Recipe.ReadAsync(file, Token)).Id.ShouldNotBeEmpty(file);
        }
    }

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<(string Output, IReadOnlyList<AblationRow> Rows)> RunAsync()
    {
        await using var console = new StringWriter();
        var options = new AblationOptions(At("recipes"), At("shapes"), null, At("work"));
        var rows = await new AblationRun(options, console, TimeProvider.System).RunAsync(Token);
        return (console.ToString(), rows);
    }

    private async Task WriteAsync(string name, string about, string settings)
    {
        Directory.CreateDirectory(At("recipes"));
        await File.WriteAllTextAsync(
            Path.Combine(At("recipes"), name),
            $$"""
            {
              // {{about}}
              "id": "toy",
            {{Rest}}
                {{settings}}
              }
            }
            """,
            Token
        );
    }
}
