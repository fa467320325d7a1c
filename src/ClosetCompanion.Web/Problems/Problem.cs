namespace ClosetCompanion.Web.Problems;

/// <summary>Something that went wrong, described for people and for programs.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A name for programs; it never changes.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Detail">What was wrong and what to do.</param>
public sealed record Problem(int Status, string Code, string Title, string Detail)
{
    /// <summary>When to try again after a problem that passes by itself.</summary>
    public int RetryAfterSeconds =>
        Status == StatusCodes.Status429TooManyRequests ? 5
        : Code == Starting.Code ? 2
        : 1;

    /// <summary>The companion is still being opened.</summary>
    public static readonly Problem Starting = new(
        StatusCodes.Status503ServiceUnavailable,
        "starting",
        "Still starting",
        "The closet is being opened. Try again in a few seconds."
    );

    /// <summary>More bytes than the server takes.</summary>
    public static readonly Problem TooLarge = new(
        StatusCodes.Status413PayloadTooLarge,
        "too-large",
        "That is too large",
        "A request may have at most 32 MB, an import as much as the server is set to take. Choose a smaller picture."
    );

    /// <summary>Nothing was asked for.</summary>
    public static readonly Problem EmptyQuery = new(
        StatusCodes.Status400BadRequest,
        "empty-query",
        "Nothing to search for",
        "Give words, a picture, or both."
    );

    /// <summary>A form came without a valid token.</summary>
    public static readonly Problem StaleForm = new(
        StatusCodes.Status400BadRequest,
        "stale-form",
        "The page was open for too long",
        "The form on it is no longer valid. Go back, reload the page and try again."
    );

    /// <summary>There is nothing under this address.</summary>
    public static readonly Problem NotFound = new(
        StatusCodes.Status404NotFound,
        "not-found",
        "There is nothing here",
        "The address may be mistyped, or the product may have left the closet."
    );

    /// <summary>A query cannot be answered as it was asked.</summary>
    public static Problem BadQuery(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-query", "That cannot be searched for", detail);

    /// <summary>A picture cannot be read.</summary>
    public static Problem BadPicture(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-picture", "That picture cannot be read", detail);

    /// <summary>Something cannot be kept in a closet, or not be said of a thing.</summary>
    public static Problem BadItem(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-item", "That cannot be kept", detail);

    /// <summary>The words for a status that says nothing else about itself.</summary>
    public static Problem OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => NotFound,
            StatusCodes.Status413PayloadTooLarge => TooLarge,
            StatusCodes.Status415UnsupportedMediaType => ApiProblem.UnsupportedType(
                "one of the content types that the API's description names for this address"
            ),
            StatusCodes.Status408RequestTimeout => new Problem(
                status,
                "too-slow",
                "That came in too slowly",
                "The request did not come in within the time that it may take. Send less at once, or over a better connection."
            ),
            StatusCodes.Status405MethodNotAllowed => new Problem(
                status,
                "method-not-allowed",
                "That cannot be done here",
                "This address does not take requests of that kind."
            ),
            >= 500 => new Problem(
                status,
                "failure",
                "Something went wrong",
                "It is our fault, and it was written to the log. Try again in a moment."
            ),
            _ => new Problem(
                status,
                "bad-request",
                "That was not understood",
                "The request is not one that this server can answer."
            ),
        };
}
