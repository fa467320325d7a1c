namespace ClosetCompanion.Web.SigningIn;

/// <summary>What a browser is asked of a passkey, as the answer to its module.</summary>
internal static class PasskeyQuestion
{
    /// <summary>The options, which are JSON already. No cache keeps them.</summary>
    public static IResult Of(HttpContext context, string options)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(options, "application/json");
    }
}
