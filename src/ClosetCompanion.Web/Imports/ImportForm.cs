using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ClosetCompanion.Web.Imports;

/// <summary>
/// Reads the form with a file to import as it comes in: files may be larger than memory, so the form is never read as a
/// whole. The token, the catalogue's name and the hosts of pictures stand before the file.
/// </summary>
internal sealed class ImportForm(UploadReceiver receiver, IAntiforgery antiforgery)
{
    private const string TokenField = "__RequestVerificationToken",
        TokenHeader = "RequestVerificationToken",
        CatalogueField = "catalogue",
        HostsField = "hosts";

    private const int LongestField = 16 * 1024;

    /// <summary>The catalogue's name, the hosts that pictures are fetched from, and the file.</summary>
    /// <exception cref="ProblemException">The form is not ours, too old, broken, or has no file; nothing stays then.</exception>
    public async Task<(string Catalogue, AllowedHosts? Hosts, UploadedFile File)> ReadAsync(
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var reader = Open(context.Request);
        var catalogue = "";
        AllowedHosts? hosts = null;
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            var field = section.GetContentDispositionHeader();
            if (field is null)
            {
                continue;
            }

            if (field.IsFileDisposition())
            {
                if (!await antiforgery.IsRequestValidAsync(context))
                {
                    throw new ProblemException(Problem.StaleForm);
                }

                var file = section.AsFileSection()!;
                return (
                    catalogue,
                    hosts,
                    await receiver.ReceiveAsync(section.Body, file.FileName, cancellationToken)
                );
            }

            var value = await ReadFieldAsync(section, cancellationToken);
            var name = HeaderUtilities.RemoveQuotes(field.Name).Value;
            if (name == CatalogueField)
            {
                catalogue = value.Trim();
            }
            else if (name == HostsField)
            {
                hosts = FetchHosts.Read(value);
            }
            else if (name == TokenField)
            {
                context.Request.Headers[TokenHeader] = value;
            }
        }

        throw new ProblemException(
            ApiProblem.BadForm("No file was chosen. Choose one and try again.")
        );
    }

    private static MultipartReader Open(HttpRequest request)
    {
        var boundary =
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
                : null;
        return string.IsNullOrEmpty(boundary) || boundary.Length > UploadLimits.LongestBoundary
            ? throw new ProblemException(ApiProblem.BadForm("The form has no usable boundary."))
            : new MultipartReader(boundary, request.Body);
    }

    private static async Task<MultipartSection?> NextAsync(
        MultipartReader reader,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            throw new ProblemException(ApiProblem.BadForm("The form is broken or was cut short."));
        }
    }

    private static async Task<string> ReadFieldAsync(
        MultipartSection section,
        CancellationToken cancellationToken
    )
    {
        var text = new char[LongestField];
        using var reader = new StreamReader(section.Body, leaveOpen: true);
        return new string(text, 0, await reader.ReadBlockAsync(text, cancellationToken));
    }
}
