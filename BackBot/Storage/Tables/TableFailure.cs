using System.Globalization;
using Azure;

namespace BackBot.Storage.Tables;

/// <summary>Turns what the Table service or the way to it answers into a conflict, a refusal of size, or words for the operator without secrets.</summary>
internal static class TableFailure
{
    private static readonly string[] SizeCodes = ["EntityTooLarge", "PropertyValueTooLarge", "RequestBodyTooLarge", "ContentLengthExceeded", "TooManyProperties"];

    /// <summary>True when the operation lost against what is stored; anything else that fails is no conflict.</summary>
    public static bool IsConflict(RequestFailedException failure, RowOperation operation) => failure.Status switch
    {
        409 => operation is RowOperation.Insert && failure.ErrorCode == "EntityAlreadyExists",
        412 => true,
        404 => operation is RowOperation.Replace or RowOperation.Delete { Version: not null } && !IsMissingTable(failure),
        _ => false,
    };

    public static bool IsGone(RequestFailedException failure, RowOperation operation) =>
        failure.Status == 404 && operation is RowOperation.Delete { Version: null } && !IsMissingTable(failure);

    /// <summary>True for what <see cref="Explain"/> has words for: an answer that is a failure, no answer at all, or one that took too long.</summary>
    public static bool IsKnown(Exception failure, CancellationToken cancellationToken) =>
        failure is RequestFailedException or AggregateException or HttpRequestException or IOException or Azure.Identity.AuthenticationFailedException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    public static Exception Explain(Exception failure) => Innermost(failure) switch
    {
        RequestFailedException answer when answer.Status == 413 || SizeCodes.Contains(answer.ErrorCode) =>
            new RowTooLargeException("Azure Table storage refused the rows as too large. Nothing was stored.", failure),
        RequestFailedException answer when answer.Status != 0 => new StorageUnavailableException(Message(answer), failure),
        Azure.Identity.AuthenticationFailedException => new StorageUnavailableException(
            "This service could not sign in to Azure Table storage. See that its managed identity is on, and that Storage:ManagedIdentityClientId is right if it is set.", failure),
        OperationCanceledException => new StorageUnavailableException("Azure Table storage did not answer in time. Nothing is lost; it is tried again.", failure),
        _ => new StorageUnavailableException(
            "Azure Table storage cannot be reached. See that Storage:ConnectionString or Storage:Endpoint names the right account and that the network lets this service through.", failure),
    };

    private static bool IsMissingTable(RequestFailedException failure) => failure.ErrorCode == "TableNotFound";

    private static Exception Innermost(Exception failure) => failure is AggregateException several ? several.InnerExceptions[^1] : failure;

    private static string Message(RequestFailedException answer)
    {
        var advice = answer.Status switch
        {
            401 or 403 => "It refused this service's credentials: see that the key or signature of Storage:ConnectionString is current, or that the managed identity has the role Storage Table Data Contributor.",
            404 => "A table is missing; it is made when the service starts.",
            429 or 503 => "It is busy and asked to wait.",
            >= 500 => "It has a fault of its own.",
            _ => "It refused the request.",
        };
        return string.Create(CultureInfo.InvariantCulture, $"Azure Table storage answered {answer.Status} {answer.ErrorCode}. {advice}");
    }
}
