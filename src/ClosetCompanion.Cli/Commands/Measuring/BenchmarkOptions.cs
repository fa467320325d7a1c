using System.CommandLine;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Evaluation.Benchmarks;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Cli.Commands.Measuring;

/// <summary>The options of <c>closet evaluate</c> that say what to ask with.</summary>
internal sealed class BenchmarkOptions
{
    private readonly Option<string?> _queries = new("--queries")
    {
        Description =
            "Ask the texts of a ground truth: JSON {\"text\": {\"id\": 1}} or lines {\"query\": \"text\", \"relevant\": [\"id\"]}.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _attributes = new("--attributes")
    {
        Description =
            "Ask each category, sub-category, kind, colour, gender and usage of the catalogue by its bare word.",
    };

    private readonly Option<int> _atLeast = PositiveNumber(
        "--at-least",
        "With --attributes: only values that so many products have.",
        1
    );

    private readonly Option<bool> _shoppers = new("--shoppers")
    {
        Description =
            "Ask 77 texts as shoppers type them (\"navy trainers for him\"); products whose attributes answer are relevant.",
    };

    private readonly Option<bool> _pictures = new("--pictures")
    {
        Description =
            "Ask with pictures of the catalogue; products of the same kind and colour are relevant.",
    };

    private readonly Option<int> _sample = PositiveNumber(
        "--sample",
        "With --pictures: how many to ask with.",
        1000
    );

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "With --pictures: decides which.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    private readonly Option<string?> _photos = new("--photos")
    {
        Description = "Ask with photos in folders named by what they show: dress/1.jpg.",
        HelpName = "FOLDER|ZIP",
    };

    private readonly Option<string[]> _map = new("--map")
    {
        Description =
            "With --photos: the kinds that a folder's name stands for, hat=Caps,Hat, or a file {\"hat\": [\"Caps\"]}. May be given several times.",
        HelpName = "NAME=KIND|FILE",
    };

    /// <summary>Counts the given options of which only one is allowed.</summary>
    public int Chosen(System.CommandLine.Parsing.CommandResult result) =>
        new Option[] { _queries, _attributes, _shoppers, _pictures, _photos }.Count(option =>
            result.GetResult(option) is not null
        );

    public void AddTo(Command command)
    {
        foreach (
            var option in (Option[])
                [
                    _queries,
                    _attributes,
                    _atLeast,
                    _shoppers,
                    _pictures,
                    _sample,
                    _seed,
                    _photos,
                    _map,
                ]
        )
        {
            command.Add(option);
        }
    }

    /// <summary>The ground truth, if one was named: read before the store is opened, which takes longer.</summary>
    public async Task<GroundTruth?> ReadTruthAsync(
        ParseResult parsed,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(_queries) is { } file
            ? await GroundTruth.ReadAsync(file, cancellationToken)
            : null;

    public async Task<Benchmark> CreateAsync(
        ParseResult parsed,
        GroundTruth? truth,
        Companion companion,
        Gallery gallery,
        IProgress<StartProgress> progress,
        CancellationToken cancellationToken
    )
    {
        if (truth is not null)
        {
            var source = Path.GetFileName(parsed.GetValue(_queries)!);
            return await TextBenchmark.CreateAsync(
                companion.Model,
                gallery,
                truth,
                source,
                progress,
                cancellationToken
            );
        }
        if (parsed.GetValue(_attributes))
        {
            return await AttributeBenchmark.CreateAsync(
                companion.Model,
                gallery,
                parsed.GetValue(_atLeast),
                progress,
                cancellationToken
            );
        }
        if (parsed.GetValue(_shoppers))
        {
            return await ShoppersBenchmark.CreateAsync(
                companion.Model,
                gallery,
                progress,
                cancellationToken
            );
        }
        return parsed.GetValue(_photos) is { } path
            ? await PhotoBenchmark.CreateAsync(
                companion.Model,
                gallery,
                path,
                await PhotoKindsAsync(parsed, cancellationToken),
                progress,
                cancellationToken
            )
            : PictureBenchmark.Create(gallery, parsed.GetValue(_sample), parsed.GetValue(_seed));
    }

    private async Task<PhotoKinds> PhotoKindsAsync(
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var kinds = PhotoKinds.Default();
        foreach (var given in parsed.GetValue(_map) ?? [])
        {
            kinds = await kinds.WithAsync(given, cancellationToken);
        }
        return kinds;
    }

    private static Option<int> PositiveNumber(string name, string description, int otherwise)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            DefaultValueFactory = _ => otherwise,
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var n) && n < 1)
            {
                result.AddError($"{name} takes a number from 1.");
            }
        });
        return option;
    }
}
