using Microsoft.AspNetCore.Antiforgery;

namespace ClosetCompanion.Web.Requests;

/// <summary>Endpoint metadata: the antiforgery token of the form is checked before the endpoint runs.</summary>
internal sealed class ReadsForm : IAntiforgeryMetadata
{
    /// <inheritdoc />
    public bool RequiresValidation => true;
}
