namespace ClosetCompanion.Web.Requests;

/// <summary>The answer to a form: look at another address now (303, RFC 9110).</summary>
/// <param name="address">The address, from the root of the server.</param>
internal sealed class SeeOther(string address) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
