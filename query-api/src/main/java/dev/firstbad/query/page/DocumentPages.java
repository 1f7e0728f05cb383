package dev.firstbad.query.page;

import dev.firstbad.query.http.DocumentRoutes;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/// The page of what the API takes and answers.
final class DocumentPages {
  private final Pages pages;
  private final DocumentPage page;

  DocumentPages(Pages pages, Assets assets) {
    this.pages = pages;
    String document = new String(DocumentRoutes.document(), StandardCharsets.UTF_8);
    page = DocumentPage.of(Pages.json(document), new Frame("Firstbad API", null, assets));
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/docs", this::show);
  }

  private void show(Context context) {
    Parameters.of(context);
    pages.show(context, "docs.jte", page);
  }
}
