using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ClosetCompanion.Web.Imports;

/// <summary>Writes what is uploaded for an import to the disk as it comes in.</summary>
internal sealed class UploadReceiver(ServeOptions options)
{
    private const string Takes =
        "a .csv, .tsv, .xlsx, .json, .jsonl, .xml, .html, any of these as .gz, or a .zip: as the body with its Content-Type (or ?name=FILE), or as the file of multipart/form-data";

    /// <summary>The folder of uploads that wait for their import.</summary>
    public static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "uploads");

    /// <summary>Receives the file of a request. Nothing of a broken upload stays.</summary>
    /// <exception cref="ProblemException">There is no file, or none that can be imported.</exception>
    public async Task<UploadedFile> ReceiveAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            type = new MediaTypeHeaderValue("application/octet-stream");
        }

        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReceivePartAsync(request, type, cancellationToken)
            : await KeepAsync(
                request.Body,
                UploadName.Of(request.Query["name"], type.MediaType.Value),
                cancellationToken
            );
    }

    /// <summary>Keeps a file that was read from elsewhere, such as a form of a page.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">The client's name for it.</param>
    /// <param name="cancellationToken">Stops; nothing stays then.</param>
    /// <exception cref="ProblemException">It is no file that can be imported.</exception>
    public Task<UploadedFile> ReceiveAsync(
        Stream content,
        string? name,
        CancellationToken cancellationToken
    ) => KeepAsync(content, UploadName.Of(name, contentType: null), cancellationToken);

    private async Task<UploadedFile> ReceivePartAsync(
        HttpRequest request,
        MediaTypeHeaderValue type,
        CancellationToken cancellationToken
    )
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > UploadLimits.LongestBoundary)
        {
            throw new ProblemException(ApiProblem.BadForm("The form has no usable boundary."));
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await NextAsync(reader, cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader()?.IsFileDisposition() == true)
            {
                var file = section.AsFileSection()!;
                return await KeepAsync(
                    section.Body,
                    UploadName.Of(file.FileName, section.ContentType),
                    cancellationToken
                );
            }
        }

        throw new ProblemException(ApiProblem.BadForm("There is no file in the form."));
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

    private async Task<UploadedFile> KeepAsync(
        Stream content,
        string? name,
        CancellationToken cancellationToken
    )
    {
        if (name is null)
        {
            throw new ProblemException(ApiProblem.UnsupportedType(Takes));
        }

        var folder = Path.Combine(FolderOf(options.DataFolder), Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        var upload = new UploadedFile(Path.Combine(folder, name));
        try
        {
            await using (var file = File.Create(upload.Path))
            {
                await content.CopyToAsync(file, cancellationToken);
            }

            return new FileInfo(upload.Path).Length > 0
                ? upload
                : throw new ProblemException(ApiProblem.BadImport("The file is empty."));
        }
        catch (Exception exception)
        {
            upload.Remove();
            // A form that ends in the middle of the file. Errors of the server about a body keep their own message.
            if (
                exception is IOException and not BadHttpRequestException
                && !FullDisk.IsTold(exception)
            )
            {
                throw new ProblemException(
                    ApiProblem.BadForm("The upload is broken or was cut short.")
                );
            }
            throw;
        }
    }
}
