using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.QueryPictures;

namespace ClosetCompanion.Web.Searching;

/// <summary>Answers the addresses of the search page.</summary>
public sealed class PageSearch(ICompanionGate gate, IQueryPictures pictures)
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 24;

    /// <summary>The last page: nobody finds anything after a thousand hits.</summary>
    public const int LastPage = 40;

    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int LongestWords = 500;

    /// <summary>Searches. Whatever is wrong with the address is said in the outcome.</summary>
    public async Task<SearchOutcome> RunAsync(
        SearchAddress address,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Words.Length > LongestWords)
        {
            return Fail(Problem.BadQuery($"Use at most {LongestWords} characters."));
        }

        ReadOnlyMemory<byte>? picture = null;
        if (address.Picture is not null && (picture = pictures.Find(address.Picture)) is null)
        {
            return Fail(PictureIsGone);
        }

        StoredProduct? like = null;
        if (address.Like is { } reference)
        {
            like = await gate.Companion.Store.FindProductAsync(
                reference.Catalogue,
                reference.Id,
                cancellationToken
            );
            if (like is null)
            {
                return Fail(Problem.NotFound);
            }
        }

        try
        {
            return await SearchAsync(address, picture, like, cancellationToken);
        }
        catch (PictureException exception)
        {
            return Fail(Problem.BadPicture(exception.Message)) with { Like = like };
        }
        catch (QueryException exception)
        {
            return Fail(Problem.BadQuery(exception.Message)) with { Like = like };
        }
    }

    private static readonly Problem PictureIsGone = new(
        StatusCodes.Status410Gone,
        "picture-gone",
        "That picture is no longer kept",
        "Pictures that you search with are kept for an hour at most. Choose it again."
    );

    private async Task<SearchOutcome> SearchAsync(
        SearchAddress address,
        ReadOnlyMemory<byte>? picture,
        StoredProduct? like,
        CancellationToken cancellationToken
    )
    {
        var page = Math.Min(address.Page, LastPage);
        var query = new SearchQuery
        {
            Texts = address.Words.Length > 0 ? [address.Words] : [],
            Pictures = picture is { } bytes ? [bytes] : [],
            Like = like is not null ? [like.Key] : [],
            // One more than is shown tells whether another page follows.
            Top = PageSize + 1,
            Skip = (page - 1) * PageSize,
        };
        var result = await gate.Companion.SearchAsync(query, cancellationToken);
        var best =
            page == 1
                ? result
                : await gate.Companion.SearchAsync(
                    query with
                    {
                        Top = 1,
                        Skip = 0,
                    },
                    cancellationToken
                );
        return new SearchOutcome
        {
            Hits = [.. result.Hits.Take(PageSize)],
            Searched = result.Searched,
            Best = best.Hits.Count > 0 ? best.Hits[0].Cosine ?? 0 : 0,
            HasNext = result.Hits.Count > PageSize && page < LastPage,
            Like = like,
        };
    }

    private static SearchOutcome Fail(Problem problem) => new() { Problem = problem };
}
