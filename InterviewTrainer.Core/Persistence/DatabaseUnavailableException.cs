namespace InterviewTrainer.Core.Persistence;

/// <summary>The database cannot be used; the message names the file and the remedy. Nothing was overwritten or deleted.</summary>
public sealed class DatabaseUnavailableException : IOException
{
    internal DatabaseUnavailableException(DatabaseProblem problem, DatabaseLocation location, Exception? innerException = null)
        : this(problem, location, DatabaseAdvice.For(problem, location), innerException)
    {
    }

    private DatabaseUnavailableException(DatabaseProblem problem, DatabaseLocation location, DatabaseAdvice advice, Exception? innerException)
        : base($"{advice.What} {advice.Remedy}", innerException)
    {
        Problem = problem;
        Path = location.File;
    }

    public DatabaseProblem Problem { get; }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>Runs <paramref name="operation"/> and says what failed in words for the person.</summary>
    internal static async Task<T> GuardAsync<T>(DatabaseLocation location, Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (Exception exception) when (exception is not DatabaseUnavailableException && DatabaseAdvice.ProblemOf(exception) is { } problem)
        {
            throw new DatabaseUnavailableException(problem, location, exception);
        }
    }
}
