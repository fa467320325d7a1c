using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet search</c>: finds products by words, pictures and products to be like.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Description =
                "What to look for, in words. Several words are one text, with or without quotes.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var images = new Option<string[]>("--image")
        {
            Description = "A picture of what to look for. May be given several times.",
            HelpName = "FILE",
        };
        var like = new Option<string[]>("--like")
        {
            Description =
                "The id of a product that the hits should be like. May be given several times.",
            HelpName = "ID",
        };
        var top = new Option<int>("--top")
        {
            Description = "How many hits, 1 to 1000.",
            DefaultValueFactory = _ => 10,
            HelpName = "N",
        };
        top.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, out var hits)
                && hits is < 1 or > 1000
            )
            {
                result.AddError("--top takes a number from 1 to 1000.");
            }
        });
        var catalogue = CommonOptions.Catalogue("Only this catalogue.");
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command("search", "Find clothes by words, by pictures, or by both.")
        {
            text,
            images,
            like,
            catalogue,
            top,
            json,
        };
        companionOption.AddTo(command);
        command.Validators.Add(result =>
        {
            var words = result.GetValue(text) ?? [];
            if (
                words.All(string.IsNullOrWhiteSpace)
                && result.GetResult(images) is null
                && result.GetResult(like) is null
            )
            {
                result.AddError("Say what to look for: a text, --image FILE or --like ID.");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var pictures = await ReadPicturesAsync(parsed.GetValue(images), cancellationToken);
                await using var companion = await terminal.WithProgressAsync(progress =>
                    Companion.OpenAsync(
                        companionOption.Companion(parsed, new SampleClosetSource()),
                        progress,
                        cancellationToken
                    )
                );
                var words = string.Join(' ', parsed.GetValue(text) ?? []).Trim();
                var name = parsed.GetValue(catalogue);
                var query = new SearchQuery
                {
                    Texts = words.Length > 0 ? [words] : [],
                    Pictures = pictures,
                    Like = await LikeOption.FindKeysAsync(
                        companion,
                        parsed.GetValue(like) ?? [],
                        name,
                        cancellationToken
                    ),
                    Catalogue = name,
                    Top = parsed.GetValue(top),
                };
                var result = await companion.SearchAsync(query, cancellationToken);
                if (parsed.GetValue(json))
                {
                    WriteJson(terminal, result);
                }
                else
                {
                    WriteTable(terminal, result);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadPicturesAsync(
        IEnumerable<string>? files,
        CancellationToken cancellationToken
    )
    {
        var pictures = new List<ReadOnlyMemory<byte>>();
        foreach (var file in files ?? [])
        {
            pictures.Add(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        return pictures;
    }

    private static void WriteJson(Terminal terminal, SearchResult result) =>
        terminal.WriteJson(
            new { Hits = result.Hits.Select(hit => new HitDocument(hit)), result.Searched }
        );

    private static void WriteTable(Terminal terminal, SearchResult result)
    {
        var table = TableStyle.Create(">#", ">score", "title", "id", "kind", "colour", ">price");
        foreach (var (rank, hit) in result.Hits.Index())
        {
            var product = hit.Product.Product;
            table.AddTextRow(
                $"{rank + 1}",
                $"{hit.Score:F3}",
                product.Title,
                product.Id,
                product.Kind,
                product.Colour,
                product.Price is { } price ? $"{price:N2} {product.Currency}".Trim() : null
            );
        }
        terminal.Screen.Write(table);
        terminal.Error.WriteLine($"{result.Searched:N0} products were compared.");
    }
}
