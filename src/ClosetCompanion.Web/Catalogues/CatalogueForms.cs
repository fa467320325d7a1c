using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Antiforgery;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Checks forms of pages, those that change catalogues above all, before anything is done.</summary>
internal static class CatalogueForms
{
    private static readonly Problem _adminNeeded = new(
        StatusCodes.Status403Forbidden,
        "admin-needed",
        "That needs an admin key",
        "Sign in with an admin key on the page of the catalogues first. “closet keys create” makes one."
    );

    /// <summary>Reads the form of a request.</summary>
    /// <exception cref="ProblemException">The form is too old, or not ours.</exception>
    public static Task<IFormCollection> ReadAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? throw new ProblemException(Problem.StaleForm)
            : context.Request.ReadFormAsync(context.RequestAborted);

    /// <summary>Reads the form of a request that only an admin may send.</summary>
    /// <exception cref="ProblemException">The form is too old, or not ours, or the person is no admin.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext context, IAdminAccess access)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            throw new ProblemException(Problem.StaleForm);
        }

        await RequireAdminAsync(context, access);
        return await context.Request.ReadFormAsync(context.RequestAborted);
    }

    /// <exception cref="ProblemException">The person may not change catalogues.</exception>
    public static async Task RequireAdminAsync(HttpContext context, IAdminAccess access)
    {
        if (!await access.IsAllowedAsync(context))
        {
            throw new ProblemException(_adminNeeded);
        }
    }
}
