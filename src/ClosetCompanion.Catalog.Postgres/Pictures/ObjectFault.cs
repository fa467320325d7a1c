using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>Puts what the storage of objects and the network throw into words.</summary>
internal static class ObjectFault
{
    private static readonly string[] _full =
    [
        "XMinioStorageFull",
        "InsufficientStorage",
        "InsufficientCapacity",
        "QuotaExceeded",
        "XMinioAdminBucketQuotaExceeded",
        "XAmzStorageFull",
    ];

    /// <summary>What to tell about a failure; null when it is a fault in the program.</summary>
    /// <param name="failed">What was thrown.</param>
    /// <param name="place">The place, without keys.</param>
    public static CatalogException? Explain(Exception failed, ObjectPlace place) =>
        failed switch
        {
            AmazonS3Exception told => ExplainTold(told, place),
            AmazonServiceException or HttpRequestException or IOException => Away(
                failed,
                $"The storage of pictures, {place}, cannot be reached: {InnermostOf(failed)}. Look whether it is up; it is tried again."
            ),
            OperationCanceledException or TimeoutException => Away(
                failed,
                $"The storage of pictures, {place}, does not answer in time. Look whether it is up and not overloaded; it is tried again."
            ),
            AmazonClientException => new CatalogException(
                $"There are no keys for the storage of pictures, {place}: {InnermostOf(failed)}. Put them into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
                failed
            ),
            _ => null,
        };

    private static CatalogException ExplainTold(AmazonS3Exception told, ObjectPlace place) =>
        told switch
        {
            { ErrorCode: "NoSuchBucket" } => new CatalogException(
                $"The storage of pictures, {place}, has no such bucket. Make it, or correct its name.",
                told
            ),
            { ErrorCode: "RequestTimeTooSkewed" } => new CatalogException(
                $"The clocks of this computer and of the storage of pictures, {place}, differ too much. Set them.",
                told
            ),
            { ErrorCode: "PermanentRedirect" or "AuthorizationHeaderMalformed" } =>
                new CatalogException(
                    $"The storage of pictures, {place}, is of another region: {told.Message}. Name it (region=…).",
                    told
                ),
            { StatusCode: HttpStatusCode.InsufficientStorage } => Full(told, place),
            { ErrorCode: { } code } when _full.Contains(code, StringComparer.Ordinal) => Full(
                told,
                place
            ),
            { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } =>
                new CatalogException(
                    $"The storage of pictures, {place}, does not let these keys in ({told.ErrorCode}). Correct AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or let them list, read, write and delete there.",
                    told
                ),
            { StatusCode: HttpStatusCode.NotFound } => new CatalogException(
                $"The storage of pictures, {place}, answers that there is nothing there. Look whether the bucket and the endpoint are right.",
                told
            ),
            _ => Away(
                told,
                $"The storage of pictures, {place}, does not do what it was asked for: {told.Message.TrimEnd('.')} ({(int)told.StatusCode}). Look into its log; it is tried again."
            ),
        };

    private static CatalogException Full(AmazonS3Exception told, ObjectPlace place) =>
        new(
            $"The storage of pictures, {place}, is full. What was stored before is whole; make room and run it again.",
            told
        )
        {
            IsDiskFull = true,
        };

    private static CatalogException Away(Exception failed, string message) =>
        new(message, failed) { IsUnreachable = true };

    private static string InnermostOf(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }
        return exception.Message.TrimEnd('.');
    }
}
