using System.CommandLine;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Searching;

/// <summary><c>closet search</c>: finds products by words, pictures and products to be like.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SearchOptions();
        var facets = new Option<bool>("--facets")
        {
            Description = "Say as well what the hits can be narrowed by. --json always does.",
        };
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command("search", "Find clothes by words, by pictures, or by both.");
        options.AddTo(command);
        command.Add(facets);
        command.Add(json);
        companionOption.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var query = options.Query(parsed) with
                {
                    Pictures = await ReadPicturesAsync(options.Images(parsed), cancellationToken),
                    Facets = parsed.GetValue(json) || parsed.GetValue(facets),
                };
                await using var companion = await terminal.WithProgressAsync(progress =>
                    Companion.OpenAsync(
                        companionOption.Companion(parsed, new SampleClosetSource()),
                        progress,
                        cancellationToken
                    )
                );
                var scope = await NamedPerson.FindScopeAsync(
                    companion.Store,
                    options.Searcher(parsed),
                    cancellationToken
                );
                query = query with
                {
                    Scope = scope,
                    Like = await FindAsync(options.Like(parsed)),
                    Unlike = await FindAsync(options.Unlike(parsed)),
                };
                var result = await SearchAsync(companion, query, cancellationToken);
                Write(terminal, query, result, parsed.GetValue(json));
                return ExitCode.Ok;

                Task<IReadOnlyList<QueryProduct>> FindAsync(IReadOnlyList<WeightedText> ids) =>
                    ProductIds.FindAsync(
                        companion,
                        ids,
                        scope.Only(query.Catalogue),
                        cancellationToken
                    );
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, SearchQuery query, SearchResult result, bool json)
    {
        if (json)
        {
            SearchOutput.WriteJson(terminal, result);
        }
        else
        {
            SearchOutput.WriteTable(terminal, query, result);
        }
    }

    // The one search of this program waits for the words that its texts are read with.
    private static async Task<SearchResult> SearchAsync(
        Companion companion,
        SearchQuery query,
        CancellationToken cancellationToken
    )
    {
        if (query is { Understand: true, Texts.Count: > 0 })
        {
            await companion.LearnWordsAsync(query.Scope.Only(query.Catalogue), cancellationToken);
        }
        return await companion.SearchAsync(query, cancellationToken);
    }

    private static async Task<IReadOnlyList<QueryPicture>> ReadPicturesAsync(
        IEnumerable<WeightedText> files,
        CancellationToken cancellationToken
    )
    {
        var pictures = new List<QueryPicture>();
        foreach (var (file, weight) in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            pictures.Add(new QueryPicture(bytes, weight));
        }
        return pictures;
    }
}
