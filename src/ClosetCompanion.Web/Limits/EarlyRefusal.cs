using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Limits;

/// <summary>Endpoint filter: while the queue is full a search is refused before its body is read.</summary>
internal sealed class EarlyRefusal(SearchQueue queue) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        if (queue.IsFull)
        {
            await ProblemWriter.WriteAsync(context.HttpContext, ApiProblem.Overloaded);
            return Results.Empty;
        }

        return await next(context);
    }
}
