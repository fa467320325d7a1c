using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet search</c>: a person's things by words and pictures.</summary>
internal static class ClosetSearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What you look for." };
        var image = new Option<FileInfo>("--image")
        {
            Description = "A picture of it.",
            HelpName = "FILE",
        };
        image.AcceptExistingOnly();
        var top = new Option<int>("--top")
        {
            Description = "How many things are shown.",
            DefaultValueFactory = _ => 10,
        };
        var json = CommonOptions.Json();
        var options = new ClosetOptions();
        var command = new Command("search", "Find things of yours by words, by a picture, or both.")
        {
            words,
            image,
            top,
            json,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await options.OpenAsync(
                    terminal,
                    parsed,
                    cancellationToken
                );
                var query = await QueryAsync(
                    await options.FindPersonAsync(companion.Store, parsed, cancellationToken),
                    parsed.GetValue(words) ?? [],
                    parsed.GetValue(image),
                    cancellationToken
                );
                ClosetOutput.Write(
                    terminal,
                    await FindAsync(
                        companion,
                        query with
                        {
                            Top = parsed.GetValue(top),
                        },
                        cancellationToken
                    ),
                    parsed.GetValue(json)
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<ClosetItem>> FindAsync(
        Companion companion,
        SearchQuery query,
        CancellationToken cancellationToken
    )
    {
        var (person, closets) = (query.Scope.Person!, companion.Store.Closets);
        if ((await closets.CountAsync(person, cancellationToken)).Count == 0)
        {
            throw new QueryException("The closet is empty.");
        }
        var result = await companion.SearchAsync(query, cancellationToken);
        long[] keys = [.. result.Hits.Select(hit => hit.Product.Key)];
        var known = await closets.FindAsync(person, keys, cancellationToken);
        return [.. keys.Where(known.ContainsKey).Select(key => known[key])];
    }

    private static async Task<SearchQuery> QueryAsync(
        string person,
        string[] words,
        FileInfo? image,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Scope = Scope.Of(person),
            Catalogue = ClosetName.Text,
            Texts = words.Length > 0 ? [new QueryText(string.Join(' ', words))] : [],
            Pictures = image is not null
                ? [await File.ReadAllBytesAsync(image.FullName, cancellationToken)]
                : [],
        };
}
