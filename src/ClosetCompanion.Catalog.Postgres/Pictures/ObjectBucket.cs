using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ClosetCompanion.Catalog.Postgres.Pictures;

/// <summary>Talks to S3-compatible storage; what goes wrong is put into words. Keys come from where Amazon's tools look for them.</summary>
internal sealed class ObjectBucket : IDisposable
{
    // Asking again helps against what lasts a moment; then whoever waits is to be told.
    private const int Retries = 2;
    private static readonly TimeSpan _usualPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _patienceOfOneTry = TimeSpan.FromSeconds(10);

    private readonly AmazonS3Client _client;
    private readonly TimeSpan _patience;

    /// <param name="place">What it talks to.</param>
    /// <param name="patience">For how long one question may last, all tries together; null for 20 seconds.</param>
    public ObjectBucket(ObjectPlace place, TimeSpan? patience = null)
    {
        Place = place;
        _patience = patience ?? _usualPatience;
        var config = new AmazonS3Config
        {
            Timeout = _patienceOfOneTry,
            MaxErrorRetry = Retries,
            // Many servers that are not Amazon's know neither. Content-MD5 and SHA-256 guard the way there, the name the way back.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (place.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = place.Region;
            config.ForcePathStyle = true;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(place.Region);
        }
        _client = new AmazonS3Client(config);
    }

    /// <summary>What it talks to.</summary>
    public ObjectPlace Place { get; }

    /// <summary>Writes an object, whole or not at all.</summary>
    public Task PutAsync(
        string name,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            async patience =>
            {
                byte[] copy = bytes.ToArray();
                await _client.PutObjectAsync(
                    new PutObjectRequest
                    {
                        BucketName = Place.Bucket,
                        Key = Place.Beginning + name,
                        InputStream = new MemoryStream(copy, writable: false),
                        ContentType = "application/octet-stream",
                        // The protocol asks for MD5; against attackers stand the signature and the name.
                        MD5Digest = Convert.ToBase64String(MD5.HashData(copy)),
                        UseChunkEncoding = false,
                    },
                    patience
                );
                return true;
            },
            cancellationToken
        );

    /// <summary>The length of an object; null when there is none.</summary>
    public Task<long?> FindLengthAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<long?>(
            async patience =>
            {
                try
                {
                    return (
                        await _client.GetObjectMetadataAsync(
                            Place.Bucket,
                            Place.Beginning + name,
                            patience
                        )
                    ).ContentLength;
                }
                catch (AmazonS3Exception none) when (IsMissing(none))
                {
                    return null;
                }
            },
            cancellationToken
        );

    /// <summary>The bytes of an object; null when there is none.</summary>
    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<byte[]?>(
            async patience =>
            {
                try
                {
                    using GetObjectResponse answer = await _client.GetObjectAsync(
                        Place.Bucket,
                        Place.Beginning + name,
                        patience
                    );
                    using var bytes = new MemoryStream();
                    await answer.ResponseStream.CopyToAsync(bytes, patience);
                    return bytes.ToArray();
                }
                catch (AmazonS3Exception none) when (IsMissing(none))
                {
                    return null;
                }
            },
            cancellationToken
        );

    /// <summary>Deletes an object; one that is not there is deleted already.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(
            async patience =>
            {
                await _client.DeleteObjectAsync(Place.Bucket, Place.Beginning + name, patience);
                return true;
            },
            cancellationToken
        );

    /// <summary>Asks whether the bucket is there and the keys are let in.</summary>
    public Task TryAsync(CancellationToken cancellationToken) =>
        AskAsync(
            patience =>
                _client.ListObjectsV2Async(
                    new ListObjectsV2Request
                    {
                        BucketName = Place.Bucket,
                        Prefix = Place.Beginning,
                        MaxKeys = 1,
                    },
                    patience
                ),
            cancellationToken
        );

    /// <summary>All objects: name without the prefix, length in bytes, and when it was written.</summary>
    public async IAsyncEnumerable<(string Name, long Length, DateTimeOffset Written)> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        string? next = null;
        do
        {
            string? from = next;
            ListObjectsV2Response page = await AskAsync(
                patience =>
                    _client.ListObjectsV2Async(
                        new ListObjectsV2Request
                        {
                            BucketName = Place.Bucket,
                            Prefix = Place.Beginning,
                            ContinuationToken = from,
                        },
                        patience
                    ),
                cancellationToken
            );
            foreach (S3Object found in page.S3Objects ?? [])
            {
                yield return (
                    found.Key[Place.Beginning.Length..],
                    found.Size ?? 0,
                    found.LastModified?.ToUniversalTime() ?? DateTimeOffset.MaxValue
                );
            }
            next = page.IsTruncated is true ? page.NextContinuationToken : null;
        } while (next is not null);
    }

    public void Dispose() => _client.Dispose();

    private static bool IsMissing(AmazonS3Exception told) =>
        told.StatusCode == HttpStatusCode.NotFound && told.ErrorCode is not "NoSuchBucket";

    private async Task<T> AskAsync<T>(
        Func<CancellationToken, Task<T>> ask,
        CancellationToken cancellationToken
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        for (int tried = 1; ; tried++)
        {
            try
            {
                return await ask(patience.Token);
            }
            // The client itself does not ask again when an answer is cut short.
            catch (IOException) when (tried <= Retries) { }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
            {
                if (ObjectFault.Explain(failed, Place) is not { } explanation)
                {
                    throw;
                }
                throw explanation;
            }
        }
    }
}
