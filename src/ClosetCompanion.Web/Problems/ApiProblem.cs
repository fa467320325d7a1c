namespace ClosetCompanion.Web.Problems;

/// <summary>The problems of keys, limits and changes; docs/api.md lists all codes.</summary>
internal static class ApiProblem
{
    /// <summary>The content type is none that the address takes.</summary>
    public static Problem UnsupportedType(string takes) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            "unsupported-type",
            "That kind of content is not taken here",
            $"Send {takes}."
        );

    /// <summary>A body that is not the JSON that it should be.</summary>
    public static Problem BadJson(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-json", "That JSON was not understood", detail);

    /// <summary>A form that cannot be read.</summary>
    public static Problem BadForm(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-form", "That form was not understood", detail);

    /// <summary>Products that cannot be stored at all.</summary>
    public static Problem BadProducts(string detail) =>
        new(
            StatusCodes.Status400BadRequest,
            "bad-products",
            "These products cannot be stored",
            detail
        );

    /// <summary>Something that cannot be imported.</summary>
    public static Problem BadImport(string detail) =>
        new(StatusCodes.Status400BadRequest, "bad-import", "That cannot be imported", detail);

    /// <summary>A name that no catalogue can have.</summary>
    public static Problem BadCatalogue(string detail) =>
        new(
            StatusCodes.Status400BadRequest,
            "bad-catalogue",
            "That is no name for a catalogue",
            detail
        );

    /// <summary>There is no catalogue of this name.</summary>
    public static Problem UnknownCatalogue(string name) =>
        new(
            StatusCodes.Status404NotFound,
            "unknown-catalogue",
            "There is no such catalogue",
            $"There is no catalogue \"{name}\". GET /api/v1/catalogues lists those that there are."
        );

    /// <summary>A request without the key that it needs.</summary>
    public static readonly Problem KeyRequired = new(
        StatusCodes.Status401Unauthorized,
        "key-required",
        "A key is needed",
        "Send an API key: Authorization: Bearer KEY. \"closet keys create\" makes one."
    );

    /// <summary>A key that is not, or no longer, good.</summary>
    public static readonly Problem BadKey = new(
        StatusCodes.Status401Unauthorized,
        "bad-key",
        "That key is not good",
        "The API key is unknown or was revoked. \"closet keys list\" shows those that are good."
    );

    /// <summary>A key for less than what was asked.</summary>
    public static Problem MissingScope(string scope) =>
        new(
            StatusCodes.Status403Forbidden,
            "missing-scope",
            "That key does not reach so far",
            $"This needs a key with the scope \"{scope}\"."
        );

    /// <summary>No keys were made, and the request does not bring the token of the first start.</summary>
    public static readonly Problem LocalOnly = new(
        StatusCodes.Status403Forbidden,
        "local-only",
        "That can only be done at the server itself",
        "No API keys were made yet. Send the token that the server printed at its start (the file first-run-token of the data folder has it), or make a key: \"closet keys create\"."
    );

    /// <summary>A name that the server does not have.</summary>
    public static readonly Problem StrangeHost = new(
        StatusCodes.Status421MisdirectedRequest,
        "strange-host",
        "That is not this server's name",
        "While it listens to its own computer alone, only localhost and local addresses are served. Whoever runs it can add a name: --Access:Address=https://NAME."
    );

    /// <summary>One client asks too often.</summary>
    public static readonly Problem TooManyRequests = new(
        StatusCodes.Status429TooManyRequests,
        "too-many-requests",
        "Too many requests",
        "Wait as long as Retry-After says, then go on more slowly."
    );

    /// <summary>Too many browsers of one client became somebody.</summary>
    public static readonly Problem TooManyVisitors = new(
        StatusCodes.Status429TooManyRequests,
        "too-many-requests",
        "Too many new browsers",
        "From your network more browsers began to keep likes in this hour than may. Try again in a few minutes."
    );

    /// <summary>One client has too many pixels decoded.</summary>
    public static readonly Problem TooManyPixels = new(
        StatusCodes.Status429TooManyRequests,
        "too-many-requests",
        "Too many large pictures",
        "You sent more pixels than one client may in a short time. Wait a few seconds, or send smaller pictures."
    );

    /// <summary>More is asked at once than can be answered.</summary>
    public static readonly Problem Overloaded = new(
        StatusCodes.Status503ServiceUnavailable,
        "overloaded",
        "Too much at once",
        "More is being asked than can be answered just now. Try again in a second."
    );

    /// <summary>The database of the store cannot be reached.</summary>
    public static readonly Problem StoreUnreachable = new(
        StatusCodes.Status503ServiceUnavailable,
        "store-unreachable",
        "The store cannot be reached",
        "The server has no connection to its store just now. It tries again by itself; try again in a few seconds."
    );

    /// <summary>There is no room for what is sent.</summary>
    public static readonly Problem DiskFull = new(
        StatusCodes.Status507InsufficientStorage,
        "disk-full",
        "The disk is full",
        "There is no room for this on the server's disk; nothing of it was kept. Whoever runs the server can make room."
    );

    /// <summary>Another program changes the store.</summary>
    public static readonly Problem Busy = new(
        StatusCodes.Status409Conflict,
        "busy",
        "The store is being changed",
        "An import of another program holds the store. Try again when it is done."
    );
}
