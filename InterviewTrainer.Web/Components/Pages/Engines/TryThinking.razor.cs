using System.Globalization;
using System.Text;
using InterviewTrainer.Core.Language;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Asks the interviewer's model a question.</summary>
public sealed partial class TryThinking : IDisposable
{
    private const int MaxCharacters = 600;
    private const int MaxReplyCharacters = 4_000;

    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _leaving = new();
    private CancellationTokenSource? _asking;
    private string _question = "In two sentences: what makes an answer in an interview convincing?";
    private string _reply = "";
    private string _outcome = "";
    private bool _failed;

    [Inject]
    private ILanguageModelSource Models { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Stop() => _asking?.Cancel();

    private async Task AskAsync()
    {
        if (Models.Find(LanguageRole.Interviewer) is not { } model)
        {
            (_failed, _outcome) = (true, "No language model is chosen. Get one below, or name a server; until then the script interviews.");
            return;
        }

        using var asking = _asking = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        (_reply, _failed, _outcome) = ("", false, "Waiting for its first word …");
        try
        {
            await ReadAsync(model, asking.Token);
        }
        catch (LanguageModelException exception)
        {
            (_failed, _outcome) = (true, exception.Message);
        }
        catch (OperationCanceledException) when (asking.IsCancellationRequested)
        {
            _outcome = "Stopped.";
        }
        finally
        {
            _asking = null;
        }
    }

    private async Task ReadAsync(ILanguageModel model, CancellationToken cancellationToken)
    {
        var request = new ChatRequest([new ChatMessage(ChatRole.User, _question[..Math.Min(_question.Length, MaxCharacters)])]);
        var (began, shown, first, reply) = (Time.GetTimestamp(), Time.GetTimestamp(), (TimeSpan?)null, new StringBuilder());
        await foreach (var piece in model.CompleteAsync(request, cancellationToken))
        {
            first ??= Time.GetElapsedTime(began);
            reply.Append(piece);
            if (Time.GetElapsedTime(shown) >= ShowEvery)
            {
                (shown, _reply, _outcome) = (Time.GetTimestamp(), reply.ToString(), "");
                StateHasChanged();
            }

            if (reply.Length > MaxReplyCharacters)
            {
                break;
            }
        }

        _reply = reply.ToString().Trim();
        _outcome = string.Create(CultureInfo.InvariantCulture, $"{model.Name}: first words after {(first ?? Time.GetElapsedTime(began)).TotalSeconds:0.00} s, whole reply after {Time.GetElapsedTime(began).TotalSeconds:0.0} s.");
    }
}
